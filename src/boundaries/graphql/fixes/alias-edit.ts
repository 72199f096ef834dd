import { Kind, print, type TypeNode } from 'graphql';
import type { Definition, MemberNode } from './head-nodes.ts';

/** Replaces `from`–`to` (offsets into the file's text) by `text`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts an old member back beside its successor, deprecated. A required argument or input field cannot be deprecated, and
 * a new required one refuses old callers, so both become optional. https://spec.graphql.org/draft/#sec--deprecated
 */
export function writeAlias(old: MemberNode, successor: Definition): Splice | undefined {
  const { node } = successor;
  const { loc } = node;
  const name = node.name.loc;
  if (!loc || !name) return undefined;
  const text = loc.source.body;
  const isArgument = node.kind === Kind.INPUT_VALUE_DEFINITION;
  const demand = isArgument ? findDemand(node.type, node.defaultValue !== undefined) : undefined;
  const lineStart = text.lastIndexOf('\n', name.start - 1) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(lineStart, name.start))?.[0] ?? '';
  const alone = text.slice(lineStart, loc.start).trim() === '' || loc.start < lineStart;
  const lineEnd = endOfLine(text, loc.end);
  const rest = text.slice(loc.end, lineEnd).trimStart();
  const ownLine =
    alone && (rest === '' || rest.startsWith('#') || (rest.startsWith(',') && rest.slice(1).trim() === ''));
  const alias = writeDeprecated(old, node.name.value);
  const at = ownLine ? lineEnd : loc.end;
  const inserted = ownLine ? `\n${indent}${alias}` : `${isArgument ? ', ' : ' '}${alias}`;
  if (demand === undefined) return { from: at, to: at, text: inserted };
  return { from: demand, to: at, text: `${text.slice(demand + 1, at)}${inserted}` };
}

/** Drops the `!` of a required argument or input field. */
export function writeOptional({ node }: Definition): Splice | undefined {
  if (node.kind !== Kind.INPUT_VALUE_DEFINITION) return undefined;
  const demand = findDemand(node.type, node.defaultValue !== undefined);
  return demand === undefined ? undefined : { from: demand, to: demand + 1, text: '' };
}

/** Where the `!` stands that makes it required. */
function findDemand(type: TypeNode, hasDefault: boolean): number | undefined {
  return type.kind === Kind.NON_NULL_TYPE && !hasDefault && type.loc ? type.loc.end - 1 : undefined;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const stop = end < 0 ? text.length : end;
  return text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
}

/** The old member as it was written, without its description, deprecated. */
function writeDeprecated(old: MemberNode, successor: string): string {
  const written = [writeBare(old)];
  for (const it of old.directives ?? []) if (it.name.value !== 'deprecated') written.push(print(it));
  return `${written.join(' ')} @deprecated(reason: "Renamed to ${successor}.")`;
}

function writeBare(old: MemberNode): string {
  const text = old.loc?.source.body ?? '';
  const from = old.name.loc?.start ?? 0;
  if (old.kind === Kind.ENUM_VALUE_DEFINITION) return old.name.value;
  if (old.kind === Kind.FIELD_DEFINITION) return text.slice(from, old.type.loc?.end);
  const demand = findDemand(old.type, old.defaultValue !== undefined);
  return text.slice(from, demand ?? (old.defaultValue ?? old.type).loc?.end);
}
