import { resolve } from 'node:path';
import type { RouteCall } from '../src/boundaries/routes/call.ts';
import type { Endpoint } from '../src/boundaries/routes/endpoint.ts';
import { judgeCall } from '../src/boundaries/routes/judge-call.ts';
import type { RoutesKinds } from '../src/boundaries/routes/kinds.ts';
import { rulesFor } from '../src/boundaries/routes/rules/index.ts';
import { nameEndpoint } from '../src/boundaries/routes/say.ts';
import type { Snapshot } from '../src/model/boundary.ts';
import type { Module } from '../src/model/module.ts';
import { lookAtSide } from './look.ts';

/**
 * Renames one used route at a time, and makes as many edits that change nothing; says how many of the first are an error at a
 * call of that route, and how many of the second are an error at all. `node bench/mutations.ts CHECKOUT [COUNT]`
 */
const [folder = '.', wanted = '50'] = process.argv.slice(2);
const count = Number(wanted);
const modules = new Map<string, Module>();
const texts = new Map<string, string>();
const base = await lookAtSide(folder, undefined, 'base', modules, (path, text) => {
  texts.set(path, text);
  return text;
});
const users = new Map<Endpoint, RouteCall[]>();
for (const call of base.usages) {
  const outcome = judgeCall(base.contract, call);
  if (outcome.is === 'served' && !outcome.weak)
    users.set(outcome.by, [...(users.get(outcome.by) ?? []), call]);
}
const used = [...users.keys()].filter((it) => edited(it, (segment) => `${segment}-moved`) !== undefined);
const step = Math.max(1, used.length / count);
const chosen = Array.from(
  { length: Math.min(count, used.length) },
  (_, i) => used[Math.floor(i * step)],
).filter((it) => it !== undefined);
let caught = 0;
let equivalent = 0;
for (const endpoint of chosen) {
  const text = edited(endpoint, (segment) => `${segment}-moved`) ?? '';
  const { errors, head } = await judgeWith(endpoint.at.path, text);
  if (head.contract.endpoints.some((it) => nameEndpoint(it) === nameEndpoint(endpoint))) {
    equivalent += 1;
    continue;
  }
  const sites = new Set((users.get(endpoint) ?? []).map((it) => siteOf(it.at)));
  const isCaught = errors.some((it) => sites.has(siteOf(it.at)));
  if (isCaught) caught += 1;
  else
    console.log(
      `  missed ${nameEndpoint(endpoint)} ${endpoint.at.path}:${endpoint.at.region?.line}, called at ${[...sites].join(', ')}`,
    );
}
let noisy = 0;
let harmless = 0;
for (const [index, endpoint] of chosen.entries()) {
  const [call] = users.get(endpoint) ?? [];
  const edit = harmlessEdit(index, endpoint, call);
  harmless += 1;
  const { errors } = await judgeWith(edit.path, edit.text);
  if (errors.length > 0) {
    noisy += 1;
    console.log(`  noisy ${edit.kind} ${edit.path}: ${errors[0]?.message}`);
  }
}
console.log(
  `${resolve(folder)}: ${used.length} used routes that can be renamed; ${caught} of ${chosen.length - equivalent} mutants are an error at their call (${equivalent} others left the route in place); ${noisy} of ${harmless} harmless edits raise one`,
);

/** The file of an endpoint with the last literal segment of its path changed, where it is written. */
function edited(endpoint: Endpoint, change: (segment: string) => string, extra = ''): string | undefined {
  const { path, region } = endpoint.at;
  const text = texts.get(path);
  const last = endpoint.path.segments.findLast((it) => it.is === 'literal');
  if (text === undefined || !region || last?.is !== 'literal') return undefined;
  const lines = text.split('\n');
  const from = lines.slice(0, region.line - 1).join('\n').length + (region.line > 1 ? 1 : 0);
  const whole = text.slice(from, from + 400);
  const quoted = new RegExp(
    `(['"\`][^'"\`\\n]*?)\\b${last.text.replace(/[^\w-]/g, '\\$&')}(?![\\w-])(?=[^'"\`\\n]*['"\`])`,
  );
  if (!quoted.test(whole)) return undefined;
  const changed = whole.replace(quoted, (_, before: string) => `${before}${change(last.text)}`);
  return `${text.slice(0, from)}${extra}${changed}${text.slice(from + 400)}`;
}

function harmlessEdit(index: number, endpoint: Endpoint, call: RouteCall | undefined) {
  const { path } = endpoint.at;
  const text = texts.get(path) ?? '';
  const mark = path.endsWith('.py') ? '#' : '//';
  if (index % 4 === 0) return { kind: 'lines above the routes', path, text: `${mark} moved\n\n${text}` };
  if (index % 4 === 1 && call && texts.has(call.at.path) && !/\.(?:vue|svelte)$/.test(call.at.path))
    return {
      kind: 'lines above the calls',
      path: call.at.path,
      text: `// moved\n\n${texts.get(call.at.path)}`,
    };
  if (index % 4 === 2) return { kind: 'lines at the end', path, text: `${text}\n${mark} end\n` };
  const renamed = text.replace(/(['"`][^'"`\n]*[:{])(id|uid|itemId|userId)(?=[}/'"`])/, '$1renamedId');
  return { kind: 'a parameter renamed', path, text: renamed };
}

async function judgeWith(path: string, text: string) {
  const head: Snapshot<RoutesKinds> = await lookAtSide(folder, undefined, 'head', modules, (at, was) =>
    at === path ? text : was,
  );
  const errors = rulesFor({})
    .flatMap((rule) => {
      if (rule.drift === 'time')
        return [...rule.check(base, head)].map((it) => ({ ...it, impact: it.impact ?? rule.impact }));
      const existing = new Set([...rule.check(base)].map((it) => it.subject));
      return [...rule.check(head, base)]
        .filter((it) => !existing.has(it.subject))
        .map((it) => ({ ...it, impact: it.impact ?? rule.impact }));
    })
    .filter((it) => it.impact === 'breaking' && it.confidence !== 'likely');
  return { errors, head };
}

function siteOf({ path, region }: RouteCall['at']): string {
  return `${path}:${region?.line}`;
}
