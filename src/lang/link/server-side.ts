import type { Expr, ExprOf, Guard } from '../../model/module.ts';
import { globalModule } from './external.ts';
import type { Linker } from './linker.ts';

/** What is true in a browser alone, and what is true on a server alone, by module and name. */
const sides: ReadonlyMap<string, boolean> = new Map([
  // https://svelte.dev/docs/kit/$app-environment
  ['$app/environment browser', true],
  ['$app/env browser', true],
  // https://nuxt.com/docs/api/advanced/import-meta
  ...['import.meta', 'process'].flatMap((of): [string, boolean][] => [
    [`${globalModule} ${of}.client`, true],
    [`${globalModule} ${of}.browser`, true],
    [`${globalModule} ${of}.server`, false],
  ]),
]);

/** What a test says where it is asked in a browser; undefined where it asks for something else. */
function inBrowser(linker: Linker, test: Expr, path: string): boolean | undefined {
  if (test.is === 'operation') {
    const [first, second] = test.operands;
    if (test.op === '!') {
      const inner = inBrowser(linker, first, path);
      return inner === undefined ? undefined : !inner;
    }
    const asksForWindow = first.is === 'unknown' && /^typeof (?:window|document)$/.test(first.text);
    if (!asksForWindow || second?.is !== 'literal' || second.value !== 'undefined') return undefined;
    return test.op === '==' ? false : test.op === '!=' ? true : undefined;
  }
  if (test.is !== 'name' && test.is !== 'member') return undefined;
  const [only] = linker.refer(test, path, []);
  return only?.is === 'external' ? sides.get(`${only.from} ${only.name}`) : undefined;
}

/**
 * Whether a guard leaves an empty text to the server: an address needs a host there, so that it begins no request.
 */
export function isEmptyOnServer(
  linker: Linker,
  value: Expr,
  guards: readonly Guard[],
  path: string,
): boolean {
  return isEmpty(value) && guards.some(({ test, negated }) => inBrowser(linker, test, path) === negated);
}

/** Whether the test of `browser ? origin : ''` holds wherever a request begins with what it chooses. */
export function chooseForBrowser(
  linker: Linker,
  { test, options: [yes, no] }: ExprOf<'either'>,
  path: string,
): boolean | undefined {
  if (!test || !no || (!isEmpty(yes) && !isEmpty(no))) return undefined;
  const holds = inBrowser(linker, test, path);
  const other = holds ? no : yes;
  return holds !== undefined && isEmpty(other) ? holds : undefined;
}

function isEmpty(expr: Expr): boolean {
  return expr.is === 'literal' && expr.value === '';
}
