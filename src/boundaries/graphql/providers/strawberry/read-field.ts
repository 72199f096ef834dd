import { lastPart } from '../../../../lang/link/external.ts';
import type { Binding, Expr, Fn } from '../../../../model/module.ts';
import type { Region } from '../../../../model/site.ts';
import type { PythonField } from '../../schema-part.ts';
import { readAuto } from './auto-type.ts';
import { keyword, positional } from './call-arguments.ts';
import type { Member } from './definition.ts';
import { typeOfValue } from './django-filters.ts';
import { listArguments, offsetArguments } from './django-pages.ts';
import { type FieldCall, readFieldCall } from './field-call.ts';
import { mayChangeArguments } from './field-extensions.ts';
import { returnedFields } from './field-functions.ts';
import { findResolver } from './find-resolver.ts';
import { lookUp } from './lookup.ts';
import { toCamelCase } from './names.ts';
import { noteDecorator, noteMaker } from './note-makers.ts';
import { describeField, type WrittenField } from './python-field.ts';
import { readArguments } from './read-arguments.ts';
import { readDefault, readFactory } from './read-default.ts';
import type { ObjectPlace, Reading, Typed } from './reading.ts';
import { connectionArguments } from './relay.ts';
import { renderType } from './typed.ts';

const hidden = new Set(['Private', 'ClassVar', 'InitVar', 'NodeID']);

/** The field that a line of a class body makes; `undefined` where it makes none. */
export function readBinding(reading: Reading, owner: ObjectPlace, binding: Binding): Member | undefined {
  const { name, type, value, region } = binding;
  const { program } = reading;
  const { path } = owner;
  if (name.startsWith('__') || (type && isHidden(reading, type, path))) return undefined;
  const call = value.is === 'call' ? readFieldCall(program, value, path) : undefined;
  if (!call) {
    const assigned =
      readAssigned(reading, owner, binding) ?? (type ? undefined : readReturned(reading, owner, binding));
    if (!assigned && !type) noteMaker(reading, owner, binding);
    if (assigned || !type) return assigned;
  }
  const args = call?.args ?? [];
  const own = nameOf(reading, call, name, path);
  const open = `${owner.name}.${own}`;
  const resolver = keyword(args, 'resolver') ?? (call && !isRelay(call) ? positional(args, 0) : undefined);
  const fn = resolver && findResolver(program, resolver, path);
  if (resolver && !fn)
    reading.doubt({
      at: { path, region },
      reason: 'dynamic',
      note: `The resolver of \`${open}\` is made when the code runs, so its arguments are not known.`,
      open,
    });
  const annotation =
    keyword(args, 'graphql_type') ?? (call && isRelay(call) ? positional(args, 0) : undefined) ?? type;
  const typed = annotation
    ? (readAuto(reading, owner, { name, annotation, open }) ??
      reading.type({
        expr: annotation,
        path,
        bound: owner.bound,
        open,
        input: owner.declaration.kind === 'input',
      }))
    : fn?.fn.returns && reading.type({ expr: fn.fn.returns, path: fn.path, bound: owner.bound, open });
  if (!typed) noteUntyped(reading, owner, open, region);
  return {
    ...describe(reading, call, path),
    name: own,
    at: { path, region },
    type: typed ? renderType(typed) : 'Unknown',
    ...fieldOf(reading, owner, { python: name, named: region, annotation: resolver ? undefined : type }),
    ...(owner.declaration.kind === 'input'
      ? defaultOf(reading, value, call, path)
      : { args: argumentsOf(reading, owner, call, fn, open, typed) }),
  };
}

/**
 * The field of `name = name` or `name: type = name`, where that is a decorated function or made elsewhere; it is called as it
 * is here. What is annotated and no field is a default.
 */
function readAssigned(
  reading: Reading,
  owner: ObjectPlace,
  { name, type, value, region }: Binding,
): Member | undefined {
  if (value.is !== 'name' && value.is !== 'member') return undefined;
  if (type && owner.declaration.kind === 'input') return undefined;
  const found = lookUp(reading.program, value, owner.path);
  const at = { path: owner.path, region };
  if (found.is === 'function') {
    const returns = found.fn.returns ?? (found.path === owner.path ? type : undefined);
    const fn: Fn = { ...found.fn, name, ...(returns && { returns }) };
    const member = readMethod(reading, { ...owner, path: found.path }, fn);
    if (!member && fn.decorators.length > 0) noteUnknown(reading, owner, name, region);
    return member && { ...member, at };
  }
  if (found.is === 'value' && found.value.is === 'call') {
    const isHere = found.path === owner.path;
    if (type && !(isHere && readFieldCall(reading.program, found.value, found.path))) return undefined;
    return readBinding(
      reading,
      { ...owner, path: found.path },
      { name, value: found.value, region, ...(type && { type }) },
    );
  }
  if (found.is === 'unknown' && !type) noteUnknown(reading, owner, name, region);
  return undefined;
}

function noteUnknown(reading: Reading, owner: ObjectPlace, name: string, region: Region): void {
  reading.doubt({
    at: { path: owner.path, region },
    reason: 'dynamic',
    note: `What \`${name}\` of \`${owner.name}\` is cannot be known without running the code.`,
    open: owner.name,
  });
}

/**
 * The field that a function of the tree returns, having made it of a function inside itself. Where it chooses between several,
 * the field may be what any of them is.
 */
function readReturned(
  reading: Reading,
  owner: ObjectPlace,
  { name, value, region }: Binding,
): Member | undefined {
  const found = value.is === 'call' ? lookUp(reading.program, value.of, owner.path) : undefined;
  if (found?.is !== 'function') return undefined;
  const place = { ...owner, path: found.path };
  const at = { path: owner.path, region };
  const [first, ...others] = returnedFields(reading.program, found).flatMap((fn) => {
    const member = readMethod(reading, place, { ...fn, name });
    return member ? [{ ...member, at }] : [];
  });
  if (!first || others.length === 0) return first;
  const open = `${owner.name}.${first.name}`;
  reading.doubt({
    at,
    reason: 'dynamic',
    note: `\`${open}\` is one of several fields, chosen when the code runs.`,
    open,
  });
  return others.find((it) => it.type?.endsWith('!') === false) ?? first;
}

/** The field that a decorated method makes; `undefined` where it makes none. */
export function readMethod(reading: Reading, owner: ObjectPlace, fn: Fn): Member | undefined {
  const { path, bound } = owner;
  let call: FieldCall | undefined;
  for (const decorator of fn.decorators) {
    call ??= readFieldCall(reading.program, decorator, path);
    if (!call) noteDecorator(reading, owner, fn, decorator);
  }
  if (!call || fn.name === undefined) return undefined;
  const own = nameOf(reading, call, fn.name, path);
  const open = `${owner.name}.${own}`;
  const input = owner.declaration.kind === 'input';
  const annotation = input
    ? typeOfValue(fn)
    : (keyword(call.args, 'graphql_type') ??
      (isRelay(call) ? positional(call.args, 0) : undefined) ??
      fn.returns);
  const typed = annotation && reading.type({ expr: annotation, path, bound, open, input });
  const at = { path, region: fn.named ?? fn.region };
  if (!typed) noteUntyped(reading, owner, open, at.region);
  return {
    ...describe(reading, call, path),
    name: own,
    at,
    type: typed ? (input ? typed.text : renderType(typed)) : 'Unknown',
    ...fieldOf(reading, owner, { python: fn.name, named: at.region, annotation: fn.returns, fn }),
    ...(!input && { args: argumentsOf(reading, owner, call, { fn, path }, open, typed) }),
  };
}

function fieldOf(
  reading: Reading,
  { declaration, path }: ObjectPlace,
  written: WrittenField,
): { readonly field?: PythonField } {
  const field =
    declaration.kind === 'input'
      ? undefined
      : describeField(written, reading.program.modules.get(path), path);
  return field ? { field } : {};
}

function argumentsOf(
  reading: Reading,
  owner: ObjectPlace,
  call: FieldCall | undefined,
  fn: { fn: Fn; path: string } | undefined,
  open: string,
  typed: Typed | undefined,
): readonly Member[] {
  const own = fn ? readArguments(reading, { ...fn, bound: owner.bound, open }) : [];
  if (call && mayChangeArguments(reading.program, call.args, owner.path))
    reading.doubt({
      at: { path: owner.path, region: owner.cls.region },
      reason: 'dynamic',
      note: `Extensions of \`${open}\` may change its arguments when the code runs.`,
      open,
    });
  const isPage = call?.name === 'connection';
  if (call?.name === 'offset_paginated' && keyword(call.args, 'ordering') === undefined)
    return [
      ...own,
      ...offsetArguments(reading, { path: owner.path, expr: nameExpr(owner) }, call.args, { ...owner, open }),
    ];
  if (call?.family === 'django' && !fn && (call.name !== 'field' || typed?.text.startsWith('[')))
    reading.doubt({
      at: { path: owner.path, region: owner.cls.region },
      reason: 'dynamic',
      note: `The arguments of \`${open}\` come from its Django model's filters.`,
      open,
    });
  const place = { path: owner.path, expr: nameExpr(owner) };
  if (isPage) return [...own, ...connectionArguments(place)];
  const isList = call?.family === 'django' && call.name === 'field' && !fn;
  return isList ? [...own, ...listArguments(reading, place, call.args, { ...owner, open })] : own;
}

function nameExpr({ cls }: ObjectPlace): Expr {
  return { is: 'name', name: cls.name, region: cls.region };
}

function isRelay({ name }: FieldCall): boolean {
  return name === 'connection' || name === 'node' || name === 'offset_paginated';
}

function isHidden(reading: Reading, type: Expr, path: string): boolean {
  if (type.is === 'literal')
    return /^\s*(?:\w+\.)*(?:Private|ClassVar|InitVar|NodeID)\b/.test(String(type.value));
  const outer = type.is === 'member' && typeof type.name !== 'string' ? type.of : type;
  const found = lookUp(reading.program, outer, path);
  return found.is === 'external' && hidden.has(lastPart(found.name));
}

function nameOf(reading: Reading, call: FieldCall | undefined, python: string, path: string): string {
  const given = call && (keyword(call.args, 'name') ?? keyword(call.args, 'graphql_name'));
  return reading.text(given, path) ?? (reading.settings.camelCase ? toCamelCase(python) : python);
}

function describe(reading: Reading, call: FieldCall | undefined, path: string) {
  const description = call && reading.text(keyword(call.args, 'description'), path);
  const reason = call && keyword(call.args, 'deprecation_reason');
  const isNone = reason?.is === 'literal' && reason.value === null;
  const deprecated = reason && !isNone ? (reading.text(reason, path) ?? '') : undefined;
  return {
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

function defaultOf(
  reading: Reading,
  value: Expr,
  call: FieldCall | undefined,
  path: string,
): { readonly value?: string } {
  const called = value.is === 'call' ? lookUp(reading.program, value.of, path) : undefined;
  const args =
    call?.args ??
    (value.is === 'call' && called?.is === 'external' && called.name === 'dataclasses.field'
      ? value.args
      : undefined);
  if (!args) {
    if (value.is === 'unknown' && value.text === '') return {};
    const read = readDefault(reading, value, path);
    return read === undefined ? {} : { value: read };
  }
  const plain = keyword(args, 'default');
  const factory = keyword(args, 'default_factory');
  const read = plain ? readDefault(reading, plain, path) : factory && readFactory(reading, factory, path);
  return read === undefined ? {} : { value: read };
}

function noteUntyped(reading: Reading, owner: ObjectPlace, open: string, region: Region): void {
  reading.guess('Unknown');
  reading.doubt({
    at: { path: owner.path, region },
    reason: 'dynamic',
    note: `\`${open}\` has no annotation that says its type.`,
    open,
  });
}
