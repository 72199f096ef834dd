import type { LockFormat, Mismatch } from '../lock-format.ts';

/** `Gemfile.lock`: its `DEPENDENCIES` are the gems that the Gemfile asks for. */
export const gemfileSync: LockFormat = {
  lock: 'Gemfile.lock',
  manifest: 'Gemfile',
  docs: 'https://bundler.io/man/bundle-install.1.html',
  install: 'bundle install --deployment',
  compare({ manifest, lock, member }) {
    const [, section] = /^DEPENDENCIES\r?\n((?: {2}.*(?:\r?\n|$))+)/m.exec(lock) ?? [];
    if (member !== '' || section === undefined) return undefined;
    const locked = new Set(section.split('\n').map((line) => /^ {2}([^\s!]+)/.exec(line)?.[1]));
    return gemsOf(manifest).flatMap((name): readonly Mismatch[] =>
      locked.has(name) ? [] : [{ name, asked: '', locked: null, isCertain: true }],
    );
  },
};

/** The gems that are named by a literal outside any condition: a Gemfile is a program. */
function gemsOf(manifest: string): readonly string[] {
  const found: string[] = [];
  const open: ('plain' | 'condition')[] = [];
  for (const line of manifest.split(/\r?\n/)) {
    const code = line.replace(/\s#.*$/, '').trim();
    const gem = /^gem[\s(]+["']([\w.-]+)["']/.exec(code)?.[1];
    if (gem !== undefined && !open.includes('condition') && !/\s(?:if|unless)\s/.test(code)) found.push(gem);
    if (/^(?:if|unless|case|begin|def|while|install_if)\b/.test(code)) open.push('condition');
    else if (/\bdo(?:\s*\|[^|]*\|)?$/.test(code))
      open.push(/^(?:group|source|platforms?|git|path|github)\b/.test(code) ? 'plain' : 'condition');
    else if (code === 'end') open.pop();
  }
  return found;
}
