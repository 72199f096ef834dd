import { globalModule } from '../../../../../lang/link/external.ts';
import type { Expr, ExprOf } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { modulesOf } from '../../../modules-of.ts';
import { openCandidates } from '../../candidates.ts';
import type { Client, FoundSink, Sink } from '../../client.ts';
import { navigationExamples } from './examples.ts';

const signs = [
  'location.href',
  'location.assign',
  'location.replace',
  'location =',
  'location=',
  'window.open(',
  'globalThis.open(',
  'self.open(',
] as const;
const windows = new Set(['window', 'globalThis', 'self']);
const opening = /^(?:open|(?:(?:document|top|parent)\.)?location\.(?:assign|replace))$/;
const places = /^(?:(?:document|top|parent)\.)?location(?:\.href)?$/;

/** Where a page goes or opens another: a download, a login. https://developer.mozilla.org/en-US/docs/Web/API/Location/href */
export const navigation: Client = {
  id: 'navigation',
  title: 'Where a page goes (location, window.open)',
  docs: 'https://developer.mozilla.org/en-US/docs/Web/API/Location/href',
  languages: ['typescript'],
  signs,
  told: {
    signs,
    mark: /\blocation(?:\.href)?\s*=[^=]|\blocation\.(?:assign|replace)\(|\b(?:window|globalThis|self)\.open\(/,
  },
  mayBePage: true,
  open:
    (program) =>
    ({ call: { of, args }, path }) => {
      const [first] = args;
      if (of.is !== 'member' || !first || first.spread || !mayGo(of)) return undefined;
      if (!isGlobal(program, of, path, opening)) return undefined;
      return sinkOf(first.value);
    },
  more: findAssigned,
  examples: navigationExamples,
};

/** Whether a call is spelt as one that goes somewhere: `replace` is the name of much else. */
function mayGo({ of, name }: ExprOf<'member'>): boolean {
  if (name === 'open') return of.is === 'name' && windows.has(of.name);
  return (name === 'assign' || name === 'replace') && isLocation(of);
}

/** It may be a page of the front end as well. */
function sinkOf(url: Expr): Sink {
  return { url, method: { is: 'known', name: 'GET' }, paths: true, confidence: 'likely' };
}

function findAssigned(program: Program): readonly FoundSink[] {
  const found: FoundSink[] = [];
  for (const path of modulesOf(program, ['typescript'])) {
    const module = program.modules.get(path);
    for (const { expr, place } of module ? candidatesIn(module) : []) {
      const { when, each, within, step } = place;
      const to = step?.to;
      if (!to || !isGlobal(program, to, path, places)) continue;
      const call = { is: 'call', of: to, args: [{ value: expr }], region: expr.region } as const;
      found.push({ site: { path, call, when, each, within }, sink: sinkOf(expr) });
    }
  }
  return found;
}

/** What a module assigns to a location by name. */
const candidatesIn = openCandidates(
  (expr, { step }) =>
    step?.value === expr && step.do === 'assign' && step.to !== undefined && isLocation(step.to),
);

function isLocation(to: Expr): boolean {
  if (to.is === 'name') return to.name === 'location';
  if (to.is !== 'member') return false;
  return to.name === 'location' || (to.name === 'href' && isLocation(to.of));
}

function isGlobal(program: Program, expr: Expr, path: string, name: RegExp): boolean {
  return program
    .refer(expr, path)
    .some((it) => it.is === 'external' && it.from === globalModule && name.test(it.name));
}
