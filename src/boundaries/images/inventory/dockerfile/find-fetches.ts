import { parseFragmentAddress, parsePipAddress } from '../../git-target.ts';
import { findDownloads } from './find-downloads.ts';
import { findToolFetches } from './find-tool-fetches.ts';
import type { Fetch } from './recipe.ts';
import { splitCommands } from './shell-words.ts';

/** What the commands of a RUN fetch by git, and the requirement files they install from. */
export interface Fetched {
  readonly fetches: readonly Fetch[];
  readonly installs: readonly string[];
}

type Words = readonly string[];

/** Reads the commands of one RUN. A clone that is checked out at a commit in the same step is that commit. */
export function findFetches(commands: readonly Words[]): Fetched {
  const fetches: Fetch[] = [];
  const installs: string[] = [];
  for (const written of commands.map(withoutPrefix).flatMap(unwrapped)) {
    const words = withoutPrefix(written);
    const [program = ''] = words;
    const isNpm = /^(?:npm|pnpm|yarn|bun)$/.test(program);
    for (const word of words) {
      const text = word.slice(Math.max(0, word.indexOf('git+')));
      const address = isNpm || program === 'poetry' ? parseTailed(text) : parsePipAddress(text);
      if (address) fetches.push(address);
    }
    if (isPip(words)) installs.push(...requirementFiles(words));
    else if (isNpm) fetches.push(...npmFetches(words));
    else if (program === 'git') readGit(words, fetches);
    fetches.push(...findToolFetches(words), ...findDownloads(words));
  }
  return { fetches, installs };
}

/** `git+https://…#ref`, as npm and Poetry write it; with another tail it is read as pip reads it. */
function parseTailed(text: string): Fetch | undefined {
  const address = parsePipAddress(text);
  const tail = /#([^&=]+)/.exec(text)?.[1];
  return address && tail !== undefined ? parseFragmentAddress(text) : address;
}

/** The commands that a shell is handed as one text. */
function unwrapped(words: Words): readonly Words[] {
  const told = /^(?:ba|da|a|z)?sh$/.test(words[0] ?? '') ? words.findIndex((it) => /^-\w*c$/.test(it)) : -1;
  return told > 0 ? splitCommands(words[told + 1] ?? '') : [words];
}

/** Drops `FOO=bar`, `sudo`, `exec`, `env` and shell keywords in front of the program, and the folders in its name. */
function withoutPrefix(words: Words): Words {
  const at = words.findIndex((word) => !/^(?:\w+=.*|sudo|exec|env|then|do|else|if|!|\{|time)$/s.test(word));
  if (at < 0) return [];
  const [program = '', ...rest] = words.slice(at);
  return [program.slice(program.lastIndexOf('/') + 1), ...rest];
}

function isPip(words: Words): boolean {
  const [program = ''] = words;
  if (/^python[\d.]*$/.test(program))
    return words[1] === '-m' && words[2] === 'pip' && words.includes('install');
  if (program === 'uv') return words[1] === 'pip' && (words[2] === 'install' || words[2] === 'sync');
  return /^pip[\d.]*$/.test(program) && words.includes('install');
}

function requirementFiles(words: Words): readonly string[] {
  const files: string[] = [];
  words.forEach((word, at) => {
    if (word === '-r' || word === '--requirement' || word === '-c' || word === '--constraint')
      files.push(words[at + 1] ?? '');
    else if (/^-[rc][^-]/.test(word)) files.push(word.slice(2));
    else if (/^--(?:requirement|constraint)=/.test(word)) files.push(word.slice(word.indexOf('=') + 1));
  });
  if (words[0] === 'uv' && words[2] === 'sync')
    files.push(...words.slice(3).filter((word) => !word.startsWith('-')));
  return files.filter((file) => file !== '');
}

/** https://docs.npmjs.com/cli/v11/commands/npm-install: `owner/repo`, `github:owner/repo`, `git+…`, each with `#ref`. */
function npmFetches(words: Words): readonly Fetch[] {
  if (!/^(?:i|install|add)$/.test(words[1] ?? '')) return [];
  return words.slice(2).flatMap((word) => {
    const spec = word.replace(/^(?:@[\w.-]+\/)?[\w.-]+@(?=git|github:|https?:)/, '');
    if (spec.startsWith('git+')) return [];
    if (/^(?:git:|github:|https?:\/\/[^#]*\.git(?:#|$))/.test(spec)) return [parseFragmentAddress(spec)];
    return /^[\w-][\w.-]*\/[\w.-]+(?:#\S+)?$/.test(spec) ? [parseFragmentAddress(`github:${spec}`)] : [];
  });
}

const valued =
  /^(?:--branch|-b|--depth|--config|-c|--origin|-o|--jobs|-j|--reference|--filter|--separate-git-dir|-C)$/;

function readGit(words: Words, fetches: Fetch[]): void {
  const clone = words.indexOf('clone');
  if (clone > 0) {
    const branch = words.findIndex((word) => word === '-b' || word === '--branch');
    const joined = words.find((word) => word.startsWith('--branch='))?.slice('--branch='.length);
    const rest = words.slice(clone + 1);
    const address = rest.find((word, at) => !word.startsWith('-') && !valued.test(rest[at - 1] ?? ''));
    if (address !== undefined)
      fetches.push({
        ...parseFragmentAddress(address),
        ref: joined ?? (branch > 0 ? (words[branch + 1] ?? null) : null),
      });
    return;
  }
  const command = words.find(
    (word, at) => at > 0 && !word.startsWith('-') && !valued.test(words[at - 1] ?? ''),
  );
  const last = fetches.at(-1);
  if (!last || !/^(?:checkout|reset|switch)$/.test(command ?? '')) return;
  const ref = words.slice(words.indexOf(command as string) + 1).find((word) => !word.startsWith('-'));
  if (ref !== undefined) fetches[fetches.length - 1] = { ...last, ref };
}
