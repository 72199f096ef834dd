import { folderOf } from './paths.ts';

const mostLines = 2_000;

/** The name under which other crates use the crate of a manifest. https://doc.rust-lang.org/cargo/reference/manifest.html */
function nameOf(manifest: string): string | undefined {
  let section = '';
  for (const line of manifest.split(/\r?\n/, mostLines)) {
    section = /^\s{0,20}\[\s{0,9}([\w.-]{1,60})\s{0,9}\]/.exec(line)?.[1] ?? section;
    const name = /^\s{0,20}name\s{0,9}=\s{0,9}"([\w-]{1,100})"/.exec(line)?.[1];
    if (name !== undefined && (section === 'package' || section === 'lib')) return name.replaceAll('-', '_');
  }
  return undefined;
}

/** The folders of the crates of a tree, by name. */
export function readRustCrates(configs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of configs) {
    const name = /(?:^|\/)Cargo\.toml$/.test(path) ? nameOf(text) : undefined;
    if (name !== undefined && !found.has(name)) found.set(name, folderOf(path));
  }
  return found;
}
