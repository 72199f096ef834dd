import type {
  Argument,
  Binding,
  Class,
  Entry,
  Export,
  Expr,
  ExprOf,
  Fn,
  Guard,
  Import,
  Module,
  Param,
  Step,
  TemplateText,
} from '../../model/module.ts';
import type { Coder, Describe } from './coder.ts';
import {
  bits,
  kinds,
  languages,
  literalValue,
  oneOf,
  operators,
  some,
  verbs,
  type Writable,
} from './elements.ts';

/** A module without gaps, but for its path and language: the caller knows the one. */
export function describeModule(coder: Coder, path: string, it: Module | undefined): Module {
  const language = oneOf(coder, languages, it?.language);
  const has = bits(coder, it?.package !== undefined);
  const module: Writable<Module> = {
    path,
    language,
    imports: coder.list(it?.imports, describeImport),
    exports: coder.list(it?.exports, describeExport),
    bindings: coder.list(it?.bindings, binding),
    functions: coder.list(it?.functions, fn),
    classes: coder.list(it?.classes, cls),
    steps: coder.list(it?.steps, step),
    gaps: [],
  };
  if (has & 1) module.package = coder.text(it?.package);
  return module;
}

const describeImport: Describe<Import> = (coder, it) => ({
  local: coder.text(it?.local),
  from: coder.text(it?.from),
  name: coder.text(it?.name),
  region: coder.region(it?.region),
});

const describeExport: Describe<Export> = (coder, it) => ({
  name: coder.text(it?.name),
  value: expr(coder, it?.value),
});

const expr: Describe<Expr> = (coder, it) => coder.shared('expr', it, describeExpr);
const fn: Describe<Fn> = (coder, it) => coder.shared('fn', it, describeFn);
const cls: Describe<Class> = (coder, it) => coder.shared('class', it, describeClass);
const step: Describe<Step> = (coder, it) => coder.shared('step', it, describeStep);
const binding: Describe<Binding> = (coder, it) => coder.shared('binding', it, describeBinding);
const guard: Describe<Guard> = (coder, it) => coder.shared('guard', it, describeGuard);
const guards: Describe<readonly Guard[]> = (coder, it) => coder.list(it, guard);
const loops: Describe<readonly Binding[]> = (coder, it) => coder.list(it, binding);
const text: Describe<string> = (coder, it) => coder.text(it);

const describeBinding: Describe<Binding> = (coder, it) => {
  const has = bits(coder, it?.type);
  const made: Writable<Binding> = {
    name: coder.text(it?.name),
    value: expr(coder, it?.value),
    region: coder.region(it?.region),
  };
  if (has & 1) made.type = expr(coder, it?.type);
  return made;
};

const describeStep: Describe<Step> = (coder, it) => {
  const has = bits(coder, it?.to, it?.outer);
  const made: Writable<Step> = {
    do: oneOf(coder, verbs, it?.do),
    value: expr(coder, it?.value),
    when: coder.shared('when', it?.when, guards),
    each: coder.shared('each', it?.each, loops),
  };
  if (has & 1) made.to = expr(coder, it?.to);
  if (has & 2) made.outer = true;
  return made;
};

const describeGuard: Describe<Guard> = (coder, it) => ({
  test: expr(coder, it?.test),
  negated: bits(coder, it?.negated) === 1,
});

const describeParam: Describe<Param> = (coder, it) => {
  const has = bits(coder, it?.type, it?.default, it?.rest, it?.extended, it?.shape);
  const made: Writable<Param> = { name: coder.text(it?.name) };
  if (has & 1) made.type = expr(coder, it?.type);
  if (has & 2) made.default = expr(coder, it?.default);
  if (has & 4) made.rest = true;
  if (has & 8) made.extended = true;
  if (has & 16) made.shape = expr(coder, it?.shape);
  return made;
};

const describeFn: Describe<Fn> = (coder, it) => {
  const has = bits(coder, it?.name !== undefined, it?.named, it?.returns, it?.receiver, it?.get);
  const made: Writable<Fn> = {
    params: coder.list(it?.params, describeParam),
    decorators: coder.list(it?.decorators, expr),
    steps: coder.list(it?.steps, step),
    region: coder.region(it?.region),
  };
  if (has & 1) made.name = coder.text(it?.name);
  if (has & 2) made.named = coder.region(it?.named);
  if (has & 4) made.returns = expr(coder, it?.returns);
  if (has & 8) made.receiver = expr(coder, it?.receiver);
  if (has & 16) made.get = true;
  return made;
};

const describeClass: Describe<Class> = (coder, it) => {
  const has = bits(coder, it?.params, it?.abstract, it?.part);
  const made: Writable<Class> = {
    name: coder.text(it?.name),
    bases: coder.list(it?.bases, expr),
    decorators: coder.list(it?.decorators, expr),
    fields: coder.list(it?.fields, binding),
    methods: coder.list(it?.methods, fn),
    region: coder.region(it?.region),
  };
  if (has & 1) made.params = coder.list(it?.params, text);
  if (has & 2) made.abstract = true;
  if (has & 4) made.part = true;
  return made;
};

const describeArgument: Describe<Argument> = (coder, it) => {
  const has = bits(coder, it?.name !== undefined, it?.spread);
  const made: Writable<Argument> = { value: expr(coder, it?.value) };
  if (has & 1) made.name = coder.text(it?.name);
  if (has & 2) made.spread = true;
  return made;
};

const describePart: Describe<TemplateText | Expr> = (coder, it) => {
  const isText = bits(coder, it && !('is' in it)) === 1;
  if (!isText) return expr(coder, it && 'is' in it ? it : undefined);
  const given = it && !('is' in it) ? it : undefined;
  return { text: coder.text(given?.text), region: coder.region(given?.region) };
};

const describeEntry: Describe<Entry> = (coder, it) => {
  const key = it?.key;
  const isExpr = bits(coder, typeof key === 'object') === 1;
  return {
    key: isExpr
      ? expr(coder, typeof key === 'object' ? key : undefined)
      : coder.text(typeof key === 'string' ? key : undefined),
    value: expr(coder, it?.value),
  };
};

function as<K extends Expr['is']>(it: Expr | undefined, is: K): ExprOf<K> | undefined {
  return it?.is === is ? (it as ExprOf<K>) : undefined;
}

const describeExpr: Describe<Expr> = (coder, given) => {
  const is = oneOf(coder, kinds, given?.is);
  const region = coder.region(given?.region);
  switch (is) {
    case 'name':
      return { is, name: coder.text(as(given, is)?.name), region };
    case 'literal': {
      const it = as(given, is);
      const has = bits(coder, it?.inner);
      const made: Writable<ExprOf<'literal'>> = { is, value: literalValue(coder, it?.value), region };
      if (has & 1) made.inner = coder.region(it?.inner);
      return made;
    }
    case 'member': {
      const it = as(given, is);
      const name = it?.name;
      const computed = bits(coder, typeof name === 'object') === 1;
      const of = expr(coder, it?.of);
      return {
        is,
        of,
        name: computed
          ? expr(coder, typeof name === 'object' ? name : undefined)
          : coder.text(typeof name === 'string' ? name : undefined),
        region,
      };
    }
    case 'call': {
      const it = as(given, is);
      const has = bits(coder, it?.make, it?.element);
      const made: Writable<ExprOf<'call'>> = {
        is,
        of: expr(coder, it?.of),
        args: coder.list(it?.args, describeArgument),
        region,
      };
      if (has & 1) made.make = true;
      if (has & 2) made.element = true;
      return made;
    }
    case 'template': {
      const it = as(given, is);
      const has = bits(coder, it?.tag);
      const made: Writable<ExprOf<'template'>> = { is, parts: coder.list(it?.parts, describePart), region };
      if (has & 1) made.tag = expr(coder, it?.tag);
      return made;
    }
    case 'object':
      return { is, entries: coder.list(as(given, is)?.entries, describeEntry), region };
    case 'array':
      return { is, items: coder.list(as(given, is)?.items, describeArgument), region };
    case 'either': {
      const it = as(given, is);
      const has = bits(coder, it?.test);
      const made: Writable<ExprOf<'either'>> = { is, options: some(coder.list(it?.options, expr)), region };
      if (has & 1) made.test = expr(coder, it?.test);
      return made;
    }
    case 'operation': {
      const it = as(given, is);
      return {
        is,
        op: oneOf(coder, operators, it?.op),
        operands: some(coder.list(it?.operands, expr)),
        region,
      };
    }
    case 'function':
      return { is, fn: fn(coder, as(given, is)?.fn), region };
    case 'class':
      return { is, cls: cls(coder, as(given, is)?.cls), region };
    case 'unknown': {
      const it = as(given, is);
      return { is, text: coder.text(it?.text), holds: coder.list(it?.holds, expr), region };
    }
  }
};
