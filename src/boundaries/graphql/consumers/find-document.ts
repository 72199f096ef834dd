import { type DocumentNode, Kind } from 'graphql';
import type { Gap } from '../../../model/gap.ts';
import type { Site } from '../../../model/site.ts';
import { locate, type Operation } from '../operation.ts';
import type { Filled } from './fill-holes.ts';
import { parseExecutable } from './parse-executable.ts';
import { stateOperations } from './state-operations.ts';

const opening =
  /^(?:[\s,\uFEFF]|#[^\n]*\n)*(?:(?:query|mutation|subscription)\b\s*(?:\w+\s*)?[({@]|fragment\s+\w+\s+on\b)/;

/** What was found in one text. */
export interface Found {
  readonly operations: readonly Operation[];
  readonly gaps: readonly Gap[];
}

/** A text that is no document, and need not be one. */
export const nothing: Found = { operations: [], gaps: [] };

function isOperation(document: DocumentNode, tagged: boolean): boolean {
  const executable = document.definitions.filter(
    (it) => it.kind === Kind.OPERATION_DEFINITION || it.kind === Kind.FRAGMENT_DEFINITION,
  );
  return executable.length > 0 && (tagged || executable.every((it) => it.selectionSet.selections.length > 0));
}

function missed(at: Site, reason: Gap['reason'], why: string): Found {
  return {
    operations: [],
    gaps: [{ at, reason, effect: 'counts', note: `this GraphQL document was not read: ${why}` }],
  };
}

/** The operations of a text, if it is an executable document; a gap where it evidently should be one and cannot be read. */
export function findDocument(
  filled: Filled,
  {
    tagged,
    ...about
  }: Pick<Operation, 'consumer' | 'language' | 'source'> & {
    readonly site: Site;
    readonly tagged: boolean;
  },
): Found {
  if (!tagged && !opening.test(filled.text)) return nothing;
  const evident = tagged || filled.extent.deepest > 1;
  if (filled.nameless) {
    const why = 'a value known only at run time names a field, a type or an argument in it';
    return evident ? missed(filled.nameless, 'dynamic', why) : nothing;
  }
  const parsed = parseExecutable(filled.text, filled.extent);
  if ('reason' in parsed) {
    const at = locate({ at: about.site, spans: filled.spans, text: filled.text }, parsed.offset).site;
    return evident ? missed(at, parsed.reason, parsed.note) : nothing;
  }
  if (!isOperation(parsed, tagged)) return nothing;
  const { text, spans } = filled;
  return { operations: stateOperations({ ...about, document: parsed, text, spans }), gaps: [] };
}
