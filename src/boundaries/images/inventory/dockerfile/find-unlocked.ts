import { splitCommands } from './shell-words.ts';

type Words = readonly string[];

const longest = 10_000;

/**
 * Why a step installs other versions than its lockfile says, one clause each: it is told to ignore the lockfile, it
 * updates it, or it falls back to an install without one.
 */
export function findUnlocked(text: string): readonly string[] {
  const told = text.slice(0, longest);
  const reasons = splitCommands(told).flatMap((words) => ignoring(words) ?? []);
  const parts = told.split('||');
  parts.slice(1).forEach((after, index) => {
    const before = splitCommands(parts[index] ?? '').at(-1) ?? [];
    const next = splitCommands(after)[0] ?? [];
    if (isLocked(before) && isInstall(next) && !isLocked(next))
      reasons.push(
        `where \`${clip(before)}\` fails it falls back to \`${clip(next)}\`, which heeds no lockfile`,
      );
  });
  return reasons;
}

const switches: Readonly<Record<string, readonly string[]>> = {
  npm: ['--no-package-lock', '--package-lock=false'],
  pnpm: ['--no-frozen-lockfile', '--no-lockfile', '--frozen-lockfile=false'],
  yarn: ['--no-lockfile', '--no-immutable'],
  bun: ['--no-frozen-lockfile'],
};

const updates: Readonly<Record<string, readonly string[]>> = {
  npm: ['update', 'upgrade'],
  pnpm: ['update', 'upgrade'],
  yarn: ['upgrade'],
  poetry: ['update'],
  bundle: ['update'],
  cargo: ['update'],
  composer: ['update'],
};

function ignoring(words: Words): string | undefined {
  const [program = '', verb = ''] = words;
  const told = isInstall(words) ? switches[program]?.find((it) => words.includes(it)) : undefined;
  if (told !== undefined) return `\`${told}\` ignores the lockfile`;
  const isUpdate =
    updates[program]?.includes(verb) === true ||
    (program === 'uv' &&
      verb === 'sync' &&
      /^(?:--upgrade|-U)$/.test(words.find((it) => it.startsWith('-')) ?? ''));
  return isUpdate ? `\`${clip(words)}\` takes newer versions than the lockfile says` : undefined;
}

/** Whether a command installs what a manifest of the project asks for; what names packages itself is none. */
function isInstall(words: Words): boolean {
  const [program = '', verb] = words;
  const plain = words.slice(2).every((it) => it.startsWith('-'));
  switch (program) {
    case 'npm':
    case 'pnpm':
    case 'bun':
      return /^(?:i|install|ci|clean-install)$/.test(verb ?? '') && plain;
    case 'yarn':
      return verb === undefined || verb.startsWith('-') || (verb === 'install' && plain);
    case 'poetry':
    case 'bundle':
      return verb === 'install';
    case 'uv':
      return verb === 'sync' || (verb === 'pip' && words[2] === 'install');
    case 'pip':
    case 'pip3':
      return verb === 'install';
    default:
      return false;
  }
}

/** Whether an install fails rather than leave the lockfile. */
function isLocked(words: Words): boolean {
  const [program = '', verb = ''] = words;
  const has = (...flags: readonly string[]) => flags.some((it) => words.includes(it));
  switch (program) {
    case 'npm':
      return /^(?:ci|clean-install)$/.test(verb);
    case 'pnpm':
    case 'bun':
      return verb === 'ci' || has('--frozen-lockfile');
    case 'yarn':
      return has('--frozen-lockfile', '--immutable', '--pure-lockfile');
    case 'uv':
      return verb === 'sync' && has('--frozen', '--locked');
    case 'poetry':
      return verb === 'install' || verb === 'sync';
    case 'bundle':
      return has('--frozen', '--deployment');
    default:
      return false;
  }
}

function clip(words: Words): string {
  return words.join(' ').replaceAll('`', "'").slice(0, 80);
}
