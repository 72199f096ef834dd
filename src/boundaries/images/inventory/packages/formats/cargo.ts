import { findByLine, readResolved } from '../find-by-line.ts';
import type { PackageFormat } from '../package-list.ts';

/** `Cargo.lock`: `source = "git+https://…?branch=main#commit"`. */
export const cargoLock: PackageFormat = {
  name: 'Cargo.lock',
  docs: 'https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html#specifying-dependencies-from-git-repositories',
  role: 'lock',
  read: (text) => findByLine(text, (line) => readResolved(/^source = "(git\+[^"]+)"/.exec(line)?.[1] ?? '')),
};
