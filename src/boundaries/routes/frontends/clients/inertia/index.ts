import type { Call, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { importsAny } from '../../../modules-of.ts';
import { openCandidates } from '../../candidates.ts';
import { type Client, entryOf, type Method, type Sink } from '../../client.ts';
import { plainVerbs } from '../../verb-client.ts';
import { findElements } from './elements.ts';
import { inertiaExamples } from './examples.ts';
import { scope } from './packages.ts';

/** What Vue puts on every component. */
const onComponent = '$inertia';
const own = /^(?:(?:router|Inertia)|use(?:Form|Http)\(\)(?:\..{1,200})?)\.([a-z]{3,7})$/;

/** Inertia: visits of the back end's pages, forms and links. https://inertiajs.com/manual-visits */
export const inertia: Client = {
  id: 'inertia',
  title: 'Inertia',
  docs: 'https://inertiajs.com/manual-visits',
  languages: ['typescript'],
  signs: [scope, onComponent],
  told: { signs: [scope, onComponent], mark: /@inertiajs\/|\$inertia\b/ },
  open(program) {
    const isImported = importsAny(program, [scope]);
    return ({ path, call }) => {
      const { of, args } = call;
      const name = of.is === 'member' ? of.name : of.is === 'name' ? of.name : undefined;
      if (typeof name !== 'string' || !isVerb(name) || args.length === 0) return undefined;
      const isKnown =
        isOnComponent(of) || isFormOf(program, of, path) || (isImported && isOwn(program, of, path));
      if (!isKnown) return undefined;
      return visitSink(call, name);
    };
  },
  more: findElements,
  examples: inertiaExamples,
};

function isVerb(name: string): boolean {
  return plainVerbs.has(name) || name === 'visit' || name === 'submit';
}

/** `this.$inertia.post` */
function isOnComponent(of: Expr, name?: string): boolean {
  const isIt = of.is === 'member' && of.of.is === 'member' && of.of.name === onComponent;
  return isIt && (name === undefined || of.name === name);
}

/** `this.form.post`, where the component's data says `form: this.$inertia.form({ … })`. */
function isFormOf(program: Program, of: Expr, path: string): boolean {
  if (of.is !== 'member' || of.of.is !== 'member' || of.of.of.is !== 'name' || of.of.of.name !== 'this')
    return false;
  const { name } = of.of;
  const module = program.modules.get(path);
  return (
    module !== undefined &&
    formsIn(module).some(({ expr }) => {
      const value = typeof name === 'string' ? entryOf(expr, name).value : undefined;
      return value !== undefined && isForm(value);
    })
  );
}

const formsIn = openCandidates(
  (expr) => expr.is === 'object' && expr.entries.some(({ value }) => isForm(value)),
);

function isForm(value: Expr): boolean {
  return value.is === 'call' && isOnComponent(value.of, 'form');
}

/** A method of the router or of a form, wherever that was made or taken out of it. */
function isOwn(program: Program, of: Expr, path: string): boolean {
  return program.refer(of, path).some((it) => {
    const verb = it.is === 'external' && it.from.startsWith(scope) ? own.exec(it.name)?.[1] : undefined;
    return verb !== undefined && isVerb(verb);
  });
}

/** `post(url, data)`, `visit(url, { method })`, `submit(method, url)` */
function visitSink({ args }: Call, verb: string): Sink | undefined {
  const [first, second] = args;
  if (!first || first.spread) return undefined;
  if (verb === 'submit')
    return second && !second.spread
      ? { url: second.value, method: { is: 'given', by: first.value } }
      : undefined;
  const known = plainVerbs.get(verb);
  const method: Method =
    known === undefined && second && !second.spread
      ? { is: 'option', of: second.value, fallback: 'GET' }
      : { is: 'known', name: known ?? 'GET' };
  return { url: first.value, method };
}
