import type { Statement } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import { type SourceFile, siteIn, textOf } from '../../../model/site.ts';
import type { ImagesContract } from '../kinds.ts';
import {
  findUnsatisfied,
  hasRival,
  type LockedManifest,
  pairLockfiles,
} from '../lock-sync/find-unsatisfied.ts';
import type { Mismatch } from '../lock-sync/lock-format.ts';
import type { ImagesRule } from './images-rule.ts';

const manifest = (range: string) => `{ "name": "bot", "dependencies": { "left-pad": "${range}" } }\n`;
const lock = (range: string, version: string) =>
  `{ "lockfileVersion": 3, "packages": { "": { "dependencies": { "left-pad": "${range}" } }, "node_modules/left-pad": { "version": "${version}" } } }\n`;
const pnpmLock = (importers: Readonly<Record<string, string>>) =>
  `lockfileVersion: '9.0'\nimporters:\n${Object.entries(importers)
    .map(
      ([folder, range]) => `  ${folder}:\n    dependencies:\n      left-pad:\n        specifier: ${range}\n`,
    )
    .join('')}`;
const before = { 'package.json': manifest('^1.2.0'), 'package-lock.json': lock('^1.2.0', '1.2.0') };

export const lockfileOutOfSync: ImagesRule = {
  id: 'images/lockfile-out-of-sync',
  drift: 'time',
  purpose: 'Checks that a lockfile still satisfies its manifest when one of them changes.',
  rationale:
    'A locked install refuses a lockfile that does not fit, and the build fails; an install that is not locked takes other versions than anybody reviewed.',
  remedy: 'Let the package manager write the lockfile anew, and commit both together.',
  impact: 'breaking',
  examples: {
    flagged: [
      {
        name: 'a range is raised in the manifest alone',
        base: before,
        head: { ...before, 'package.json': manifest('^1.3.0') },
      },
      {
        name: "a workspace's member asks for what the workspace's lockfile has not",
        base: {
          'pnpm-lock.yaml': pnpmLock({ plugin: '^1.2.0' }),
          'plugin/package.json': manifest('^1.2.0'),
        },
        head: {
          'pnpm-lock.yaml': pnpmLock({ plugin: '^1.2.0' }),
          'plugin/package.json': manifest('^1.3.0'),
        },
      },
      {
        name: 'a dependency is added to the manifest alone',
        base: { 'Cargo.toml': '[package]\nname = "bot"\n', 'Cargo.lock': '[[package]]\nname = "bot"\n' },
        head: {
          'Cargo.toml': '[package]\nname = "bot"\n[dependencies]\nserde = "1"\n',
          'Cargo.lock': '[[package]]\nname = "bot"\n',
        },
      },
    ],
    accepted: [
      {
        name: 'both are changed together',
        base: before,
        head: { 'package.json': manifest('^1.3.0'), 'package-lock.json': lock('^1.3.0', '1.3.0') },
      },
      {
        name: 'what is locked satisfies the new range as well',
        base: before,
        head: { ...before, 'package.json': manifest('>=1') },
      },
      {
        name: "a workspace's member, whose own lockfile was long left behind",
        base: {
          'pnpm-lock.yaml': pnpmLock({ plugin: '^1.2.0' }),
          'plugin/package.json': manifest('^1.2.0'),
          'plugin/pnpm-lock.yaml': pnpmLock({ '.': '^1.0.0' }),
        },
        head: {
          'pnpm-lock.yaml': pnpmLock({ plugin: '^1.3.0' }),
          'plugin/package.json': manifest('^1.3.0'),
          'plugin/pnpm-lock.yaml': pnpmLock({ '.': '^1.0.0' }),
        },
      },
      {
        name: 'it did not fit before either',
        base: { ...before, 'package.json': manifest('^2.0.0') },
        head: { ...before, 'package.json': manifest('^2.0.0').replace('bot', 'robot') },
      },
    ],
  },
  *check(base, head) {
    const earlier = pairLockfiles(base.contract.lockfiles);
    for (const pair of pairLockfiles(head.contract.lockfiles)) {
      if (isUnchanged(pair, base.contract)) continue;
      const before = earlier.find(
        (it) => it.manifest.path === pair.manifest.path && it.lock.path === pair.lock.path,
      );
      const known = new Set(before ? findUnsatisfied(before).map(tell) : []);
      const found = findUnsatisfied(pair).filter((it) => !known.has(tell(it)));
      // A lockfile that did not fit before is one that nobody installs from, for sure where another one speaks of it.
      const isKept = known.size === 0;
      if (!isKept && found.length > 0 && hasRival(pair)) continue;
      for (const isCertain of [true, false]) {
        const [first, ...more] = found.filter((it) => (it.isCertain && isKept) === isCertain);
        if (first) yield state(pair, [first, ...more], isCertain);
      }
    }
  },
};

function isUnchanged({ manifest, lock }: LockedManifest, { lockfiles }: ImagesContract): boolean {
  const same = ({ path, digest }: SourceFile) => lockfiles.get(path)?.digest === digest;
  return same(manifest) && same(lock);
}

const mostTold = 5;

function state(
  pair: LockedManifest,
  found: readonly [Mismatch, ...Mismatch[]],
  isCertain: boolean,
): Statement {
  const { format, manifest, lock } = pair;
  const told = found.slice(0, mostTold).map(tell).join(', ');
  const left = found.length > mostTold ? ` and ${found.length - mostTold} more` : '';
  const [first] = found;
  return {
    subject: coordinate(`lock:${manifest.path}`),
    message: `\`${lock.path}\` does not satisfy \`${manifest.path}\`: ${told}${left}. \`${format.install}\` ${isCertain ? 'refuses it' : 'may refuse it'}.`,
    at: siteIn(manifest.tree, 'head', manifest.path, lineOf(first, textOf(manifest))),
    members: found.map((it) => coordinate(`package:${it.name}`)),
    evidence: [{ site: siteIn(lock.tree, 'head', lock.path), note: 'the lockfile' }],
    confidence: isCertain ? 'certain' : 'likely',
    consumer: `${lock.path} ${isCertain}`,
    witness: {
      kind: 'text',
      path: lock.path,
      was: `${first.name} ${first.asked}`.trim(),
      ...(first.locked !== null && { is: first.locked }),
    },
  };
}

function tell({ name, asked, locked }: Mismatch): string {
  const wanted = asked === '' ? `\`${name}\`` : `\`${name}\` as \`${asked}\``;
  return `${wanted} is asked for and ${locked === null ? 'is not there' : `\`${locked}\` is locked`}`;
}

/** The line that asks for a package, as well as it can be told; the first of the file where none names it. */
function lineOf({ name, asked }: Mismatch, text: string) {
  const lines = text.split('\n');
  const begins = (line: string) => startsWith(line.trim().replace(/^["']/, ''), name);
  const at = [
    (line: string) => begins(line) && line.includes(asked),
    begins,
    (line: string) => line.includes(name),
  ]
    .map((holds) => lines.findIndex(holds))
    .find((it) => it >= 0);
  const line = at ?? 0;
  return { line: line + 1, column: 1, endLine: line + 1, endColumn: (lines[line]?.length ?? 0) + 1 };
}

/** Whether a text begins with a name that ends there: `vitest` in `vitest": "3"`, not in `vitest-mock`. */
function startsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\w./-]/.test(text.slice(name.length));
}
