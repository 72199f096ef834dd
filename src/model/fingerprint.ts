import { createHash } from 'node:crypto';
import type { RuleId } from './boundary.ts';
import type { Coordinate } from './coordinate.ts';

/** 16 hex digits that stay the same however lines, files, messages and neighbours change. */
export function fingerprint(parts: {
  readonly project?: string;
  readonly rule: RuleId;
  readonly subject: Coordinate;
  readonly consumer?: string;
}): string {
  const text = [parts.project ?? '', parts.rule, parts.subject, parts.consumer ?? ''].join('\0');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
