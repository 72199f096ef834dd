import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoutesKinds } from '../src/boundaries/routes/kinds.ts';
import { rulesFor } from '../src/boundaries/routes/rules/index.ts';
import type { Rule, Statement } from '../src/model/boundary.ts';
import type { Module } from '../src/model/module.ts';
import { lookAtSide } from './look.ts';

/**
 * Replays commits of real histories as pull requests: one line each, `CHECKOUT BASE HEAD flagged|silent|any NOTE`. Says what is
 * new at the head, and whether that is what the line expects: `flagged` wants a breaking statement, `silent` none.
 * `node bench/replays.ts LIST [FOLDER]`, such as `bench/replays.txt` and the folder that the checkouts stand in.
 */
const [list = '', clones = ''] = process.argv.slice(2);
const lines = readFileSync(list, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'));
const caches = new Map<string, Map<string, Module>>();
let right = 0;
for (const line of lines) {
  const [name = '', base = '', head = '', expected = '', ...note] = line.trim().split(/\s+/);
  const folder = join(clones, name);
  const modules = caches.get(folder) ?? new Map<string, Module>();
  caches.set(folder, modules);
  try {
    const before = await lookAtSide(folder, base, 'base', modules);
    const after = await lookAtSide(folder, head, 'head', modules);
    const found = rulesFor({}).flatMap(
      (rule): readonly { rule: Rule<'routes', RoutesKinds>; it: Statement }[] => {
        if (rule.drift === 'time') return [...rule.check(before, after)].map((it) => ({ rule, it }));
        const existing = new Set([...rule.check(before)].map((it) => it.subject));
        return [...rule.check(after, before)]
          .filter((it) => !existing.has(it.subject))
          .map((it) => ({ rule, it }));
      },
    );
    const breaking = found.filter(({ rule, it }) => (it.impact ?? rule.impact) === 'breaking');
    const errors = breaking.filter(({ it }) => it.confidence !== 'likely');
    const isRight = expected === 'any' || (expected === 'flagged') === breaking.length > 0;
    if (isRight) right += 1;
    console.log(
      `${isRight ? 'as expected' : 'NOT as expected'}: ${folder} ${base}..${head} ${expected}: ${errors.length} errors, ${breaking.length - errors.length} warnings; ${after.contract.endpoints.length} endpoints, ${after.usages.length} calls; ${note.join(' ')}`,
    );
    for (const { rule, it } of breaking.slice(0, 6))
      console.log(
        `    ${it.confidence ?? 'certain'} ${rule.id} ${it.at.path}:${it.at.region?.line} ${it.message}`,
      );
  } catch (error) {
    console.log(`${folder} ${base}..${head}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(`${right} of ${lines.length} as expected`);
