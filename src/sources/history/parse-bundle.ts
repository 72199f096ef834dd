import { SourceError } from '../source-error.ts';

/** A git bundle, taken apart: what its refs point at, and the pack that holds the objects. */
export interface Bundle {
  readonly refs: readonly { readonly name: string; readonly commit: string }[];
  readonly pack: Uint8Array;
}

const headerBytes = 1024 * 1024;
const line = /^([0-9a-f]{40}|[0-9a-f]{64}) (\S+)$/;

/** Reads the header of a bundle. https://git-scm.com/docs/gitformat-bundle. Throws a SourceError for one that is not whole. */
export function parseBundle(bytes: Uint8Array, where: string): Bundle {
  const head = new TextDecoder().decode(bytes.subarray(0, headerBytes));
  const end = head.indexOf('\n\nPACK');
  const lines = end < 0 ? [] : head.slice(0, end).split('\n');
  if (!/^# v[23] git bundle$/.test(lines[0] ?? '')) throw fault('This file is not a git bundle', where);
  const refs: { name: string; commit: string }[] = [];
  for (const text of lines.slice(1)) {
    if (text.startsWith('@')) continue;
    if (text.startsWith('-')) throw fault('This git bundle holds a part of a history only', where);
    const [, commit, name] = line.exec(text) ?? [];
    if (commit === undefined || name === undefined)
      throw fault('The header of this git bundle is damaged', where);
    refs.push({ name, commit });
  }
  const start = new TextEncoder().encode(head.slice(0, end + 2)).length;
  return { refs, pack: bytes.subarray(start) };
}

function fault(what: string, where: string): SourceError {
  return new SourceError('unreachable', {
    what,
    where,
    mend: 'Write it with `git bundle create FILE --all`.',
  });
}
