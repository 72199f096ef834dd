import { findByLine, locked } from '../find-by-line.ts';
import type { PackageFormat } from '../package-list.ts';

/** `go.mod`: a pseudo-version ends with the first twelve digits of a commit (https://go.dev/ref/mod#pseudo-versions). */
export const goMod: PackageFormat = {
  name: 'go.mod',
  docs: 'https://go.dev/ref/mod#go-mod-file',
  role: 'lock',
  read: (text) =>
    findByLine(text, (line) => {
      const required =
        /^\s*(?:require\s+)?([\w.-]+\.[a-z]+\/\S+)\s+(v\S+-\d{14}-([0-9a-f]{12}))(?:\+\S+)?(?:\s|$)/.exec(
          line,
        );
      return required ? locked(required[1] ?? '', required[2] ?? null, required[3] ?? null) : undefined;
    }),
};
