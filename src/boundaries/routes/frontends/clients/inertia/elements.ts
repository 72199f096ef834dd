import type { Call, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { importsAny, modulesOf } from '../../../modules-of.ts';
import { openCandidates } from '../../candidates.ts';
import { entryOf, type FoundSink, type Sink } from '../../client.ts';
import { scope } from './packages.ts';

/** The attribute of each component that holds its address. */
const addresses: ReadonlyMap<string, string> = new Map([
  ['Link', 'href'],
  ['InertiaLink', 'href'],
  ['Form', 'action'],
]);

const keys: ReadonlySet<string | Expr> = new Set(addresses.values());

/** `<Link href="/logout" method="post">`, `<Form action="/users" method="post">` in JSX. https://inertiajs.com/links */
export function findElements(program: Program): readonly FoundSink[] {
  const found: FoundSink[] = [];
  if (!importsAny(program, [scope])) return found;
  for (const path of modulesOf(program, ['typescript'])) {
    const module = program.modules.get(path);
    for (const { expr, place } of module ? candidatesIn(module) : []) {
      const sink = expr.is === 'call' ? elementSink(program, expr, path) : undefined;
      if (expr.is !== 'call' || !sink) continue;
      const { when, each, within } = place;
      found.push({ site: { path, call: expr, when, each, within }, sink });
    }
  }
  return found;
}

const candidatesIn = openCandidates(
  (expr) =>
    expr.is === 'call' &&
    expr.element === true &&
    expr.args.some(({ value }) => value.is === 'object' && value.entries.some(({ key }) => keys.has(key))),
);

function elementSink(program: Program, { of, args: [first] }: Call, path: string): Sink | undefined {
  const key = program
    .refer(of, path)
    .flatMap((it) => (it.is === 'external' && it.from.startsWith(scope) ? [addresses.get(it.name)] : []))[0];
  const url = key === undefined || !first ? undefined : entryOf(first.value, key).value;
  if (!url || !first) return undefined;
  return { url, method: { is: 'option', of: first.value, fallback: 'GET' }, paths: true };
}
