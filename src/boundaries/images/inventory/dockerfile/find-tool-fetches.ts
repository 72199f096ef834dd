import { gitTarget } from '../../git-target.ts';
import type { Fetch } from './recipe.ts';

type Words = readonly string[];

/** What installers of tools fetch from a repository. */
export function findToolFetches([program = '', ...words]: Words): readonly Fetch[] {
  switch (program) {
    case 'go':
      return /^(?:install|get|run)$/.test(words[0] ?? '') ? words.slice(1).flatMap(goModule) : [];
    case 'cargo':
      return words[0] === 'install' ? cargoRepository(words) : [];
    case 'gem':
      return words[0] === 'specific_install' ? gemRepository(words) : [];
    default:
      return [];
  }
}

const forges = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//;

/** What Go's checksum database holds to one content: it cannot move (https://go.dev/ref/mod#checksum-database). */
const goVersion = /^v\d+\.\d+\.\d+(?:[-+]|$)/;

/** https://go.dev/ref/mod#version-queries: `path@main`, `path@latest`; on a forge the repository is two folders deep. */
function goModule(word: string): readonly Fetch[] {
  const at = word.lastIndexOf('@');
  const ref = word.slice(at + 1);
  if (at <= 0 || word.startsWith('-') || goVersion.test(ref)) return [];
  const path = word.slice(0, at);
  const target = forges.test(path) ? path.split('/').slice(0, 3).join('/') : path;
  return [{ target, ref }];
}

/** https://doc.rust-lang.org/cargo/commands/cargo-install.html#install-options */
function cargoRepository(words: Words): readonly Fetch[] {
  const url = optionOf(words, '--git');
  if (url === undefined) return [];
  const refs = ['--rev', '--tag', '--branch'].map((name) => optionOf(words, name));
  return [{ target: gitTarget(url), ref: refs.find((it) => it !== undefined) ?? null }];
}

/** https://github.com/rdp/specific_install */
function gemRepository(words: Words): readonly Fetch[] {
  const url = optionOf(words, '-l') ?? words[1];
  return url === undefined || url.startsWith('-')
    ? []
    : [{ target: gitTarget(url), ref: optionOf(words, '-b') ?? optionOf(words, '-r') ?? null }];
}

/** The value of `--name value` or `--name=value`. */
function optionOf(words: Words, name: string): string | undefined {
  const at = words.indexOf(name);
  if (at >= 0) return words[at + 1];
  return words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}
