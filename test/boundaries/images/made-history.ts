import { readHistory } from '../../../src/boundaries/images/history/read-history.ts';
import type { SourceFile } from '../../../src/model/site.ts';
import { blobId } from '../../../src/sources/blob-id.ts';

const encoder = new TextEncoder();

/** A file of an image, in its layer 1. */
export function fileOf(path: string, text: string): SourceFile {
  const bytes = encoder.encode(text);
  return {
    tree: { kind: 'image', reference: 'r', digest: 'd' },
    path,
    digest: blobId(bytes),
    bytes,
    layer: 1,
  };
}

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** One commit: its files, and the numbers of its parents. */
export interface Made {
  readonly files: Files;
  readonly parents: readonly number[];
}

/** The id of a commit, by its number from 1 to 9. */
export const idOf = (at: number) => `${at}`.repeat(40).slice(0, 40);
const blobOf = (text: string | undefined) => (text === undefined ? null : blobId(encoder.encode(text)));

/** A history of commits given oldest first, numbered from 1; the last is the tip. */
export function historyOf(commits: readonly Made[]) {
  const filesAt = (at: number): Files => commits[at - 1]?.files ?? {};
  const changes = commits
    .flatMap(({ files, parents }, index) =>
      (parents.length === 0 ? [0] : parents).map((parent) => ({
        commit: idOf(index + 1),
        parent: parent === 0 ? null : idOf(parent),
        files: [...new Set([...Object.keys(files), ...Object.keys(filesAt(parent))])]
          .filter((path) => files[path] !== filesAt(parent)[path])
          .map((path) => [path, blobOf(filesAt(parent)[path]), blobOf(files[path])]),
      })),
    )
    .reverse();
  const json = (name: string, value: unknown) => fileOf(`.history/${name}.json`, JSON.stringify(value));
  return readHistory([
    json('refs', { ref: 'main', tip: idOf(commits.length), complete: true }),
    json(
      'commits',
      commits
        .map(({ parents }, index) => ({
          id: idOf(index + 1),
          parents: parents.map(idOf),
          time: '',
          subject: '',
        }))
        .reverse(),
    ),
    json('blobs', {
      tip: Object.entries(filesAt(commits.length)).map(([path, text]) => [path, blobOf(text)]),
      changes,
    }),
  ]);
}

/** Commits in one line, oldest first. */
export const line = (...files: readonly Files[]): readonly Made[] =>
  files.map((it, at) => ({ files: it, parents: at === 0 ? [] : [at] }));
