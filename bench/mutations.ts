import { resolve } from 'node:path';
import { backends } from '../src/boundaries/routes/backends/index.ts';
import type { RouteCall } from '../src/boundaries/routes/call.ts';
import type { Endpoint } from '../src/boundaries/routes/endpoint.ts';
import { judgeCall } from '../src/boundaries/routes/judge-call.ts';
import { nameEndpoint } from '../src/boundaries/routes/say.ts';
import type { Report } from '../src/model/report.ts';
import { type Edit, openBench } from './edits.ts';
import { lookAtSide } from './look.ts';

/**
 * Renames one used route at a time, and makes as many edits that change nothing. Says how many of the first the whole gate
 * answers with an error at a call of that route, with a warning, or with nothing; and how many of the second raise anything.
 * `node bench/mutations.ts CHECKOUT [COUNT]`
 */
const [folder = '.', wanted = '50'] = process.argv.slice(2);
const count = Number(wanted);
const texts = new Map<string, string>();
const base = await lookAtSide(folder, 'HEAD', 'base', new Map(), (path, text) => {
  texts.set(path, text);
  return text;
});
const users = new Map<Endpoint, RouteCall[]>();
for (const call of base.usages) {
  const outcome = judgeCall(base.contract, call);
  if (outcome.is === 'served') users.set(outcome.by, [...(users.get(outcome.by) ?? []), call]);
}
const used = [...users.keys()].filter((it) => renamed(it) !== undefined);
const step = Math.max(1, used.length / count);
const chosen = Array.from(
  { length: Math.min(count, used.length) },
  (_, i) => used[Math.floor(i * step)],
).filter((it) => it !== undefined);
console.log(
  `${resolve(folder)}: ${base.contract.endpoints.length} endpoints, ${base.usages.length} calls, ${users.size} endpoints used, ${used.length} of them can be renamed`,
);
const bench = await openBench(folder);
const caught = { error: 0, warning: 0, silent: 0 };
const times: number[] = [];
for (const endpoint of chosen) {
  const { path, region } = endpoint.at;
  const started = performance.now();
  const report = await bench.judge(renamed(endpoint) ?? new Map());
  times.push((performance.now() - started) / 1000);
  const sites = new Set((users.get(endpoint) ?? []).map((it) => siteOf(it.at)));
  const { is, said } = answerAt(report, sites);
  caught[is] += 1;
  if (is === 'error' && report.verdict === 'fail') continue;
  console.log(
    `  ${is} (${report.verdict}) ${nameEndpoint(endpoint)} ${path}:${region?.line}, called at ${[...sites].join(', ')}`,
  );
  for (const it of is === 'silent' ? said.slice(0, 4) : said) console.log(`      ${it}`);
}
let noisy = 0;
const edits = chosen.map((endpoint, index) => harmlessEdit(index, endpoint));
for (let at = 0; at < edits.length; at += 10) noisy += await countNoisy(edits.slice(at, at + 10));
console.log(
  `${resolve(folder)}: of ${chosen.length} mutants ${caught.error} are an error at their call, ${caught.warning} a warning, ${caught.silent} silent there; ${noisy} of ${edits.length} harmless edits raise anything; ${median(times).toFixed(1)} s at the median, ${Math.max(...times).toFixed(1)} s at most`,
);

/** What a report says at some sites, and the worst of it; where that is nothing, whatever it says anywhere. */
function answerAt(report: Report, sites: ReadonlySet<string>) {
  const reported = report.judgements.flatMap(({ finding, disposition }) =>
    disposition.kind === 'reported' && disposition.severity !== 'note'
      ? [
          {
            severity: disposition.severity,
            isThere: [finding.at, ...finding.evidence.map((it) => it.site)].some((it) =>
              sites.has(siteOf(it)),
            ),
            text: `${disposition.severity} ${finding.rule} ${siteOf(finding.at)}: ${finding.message}`,
          },
        ]
      : [],
  );
  const there = reported.filter((it) => it.isThere);
  const is = there.some((it) => it.severity === 'error') ? 'error' : there.length > 0 ? 'warning' : 'silent';
  return { is, said: (there.length > 0 ? there : reported).map((it) => it.text) } as const;
}

/** Edits of different kinds at once; each by itself where they raise anything together. */
async function countNoisy(edits: readonly { readonly kind: string; readonly edit: Edit }[]): Promise<number> {
  if (edits.length === 0) return 0;
  const together = new Map(edits.flatMap(({ edit }) => [...edit]));
  const report = await bench.judge(together);
  const said = report.judgements.filter(({ disposition }) => disposition.kind === 'reported');
  if (said.length === 0 && report.verdict === 'pass') return 0;
  const [only] = edits;
  if (edits.length > 1) {
    const half = Math.ceil(edits.length / 2);
    return (await countNoisy(edits.slice(0, half))) + (await countNoisy(edits.slice(half)));
  }
  console.log(
    `  noisy (${report.verdict}) ${only?.kind} ${[...together.keys()].join()}: ${said.map((it) => it.finding.message).join(' | ')}`,
  );
  return 1;
}

/**
 * An endpoint with the last literal segment of its path changed: where the first text of its declaration holds that as a path,
 * and not as the action of `users#show`, or as a symbol of Ruby; or where the path of its file does.
 */
function renamed(endpoint: Endpoint): Edit | undefined {
  const { path, region } = endpoint.at;
  const text = texts.get(path);
  const last = endpoint.path.segments.findLast((it) => it.is === 'literal');
  if (text === undefined || !region || last?.is !== 'literal') return undefined;
  const word = last.text.replace(/[^\w-]/g, '\\$&');
  const lines = text.split('\n');
  const from = lines.slice(0, region.line - 1).join('\n').length + (region.line > 1 ? 1 : 0);
  const whole = lines.slice(region.line - 1, region.endLine).join('\n');
  const quoted = new RegExp(`^([^'"\`]*['"\`][^'"\`\\n]*?)\\b(?<!#)${word}(?![\\w-])(?=[^'"\`\\n]*['"\`])`);
  const symbol = new RegExp(`^(\\s*resources?[ (]+:)${word}\\b`);
  const pattern = [quoted, ...(path.endsWith('.rb') ? [symbol] : [])].find((it) => it.test(whole));
  if (!pattern) return isFile(endpoint) ? moved(path, text, last.text) : undefined;
  const ending = pattern === symbol ? '_moved' : '-moved';
  const changed = whole.replace(pattern, (_, before: string) => `${before}${last.text}${ending}`);
  return new Map([[path, `${text.slice(0, from)}${changed}${text.slice(from + whole.length)}`]]);
}

/** Whether the framework of an endpoint takes its path from that of its file. */
function isFile({ framework }: Endpoint): boolean {
  return backends.some((it) => it.id === framework && it.conventions !== undefined);
}

/** A file whose place is its path, `app/api/users/route.ts`, put somewhere else. */
function moved(path: string, text: string, word: string): Edit | undefined {
  const parts = path.split('/');
  const at = parts.findLastIndex((it) => it === word || it.startsWith(`${word}.`));
  if (at < 0) return undefined;
  const there = parts.with(at, (parts[at] ?? '').replace(word, `${word}-moved`)).join('/');
  return new Map([
    [path, undefined],
    [there, text],
  ]);
}

function harmlessEdit(index: number, endpoint: Endpoint): { readonly kind: string; readonly edit: Edit } {
  const { path } = endpoint.at;
  const text = texts.get(path) ?? '';
  const mark = /\.(?:py|rb)$/.test(path) ? '#' : '//';
  const make = (kind: string, at: string, next: string) => ({ kind, edit: new Map([[at, next]]) });
  const [call] = users.get(endpoint) ?? [];
  if (index % 4 === 0 && !path.endsWith('.php'))
    return make('lines above the routes', path, `${mark} moved\n\n${text}`);
  if (index % 4 === 1 && call && texts.has(call.at.path) && !/\.(?:vue|svelte)$/.test(call.at.path))
    return make('lines above the calls', call.at.path, `// moved\n\n${texts.get(call.at.path)}`);
  if (index % 4 === 3)
    return make(
      'a parameter renamed',
      path,
      text.replace(/(['"`][^'"`\n]*[:{])(id|uid|itemId|userId)(?=[}/'"`])/, '$1renamedId'),
    );
  return make('lines at the end', path, `${text}\n${mark} end\n`);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function siteOf({ path, region }: RouteCall['at']): string {
  return `${path}:${region?.line}`;
}
