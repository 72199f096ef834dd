import type { Binding, Class, Expr, Fn } from '../../model/module.ts';
import { name, nothing } from '../tree-sitter/exprs.ts';
import { emit } from '../tree-sitter/flow.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';
import { bindTop, noteName } from '../tree-sitter/target.ts';

/** A class being read; methods may be found before its type and after it. */
export interface GrowingClass extends Class {
  readonly methods: Fn[];
}

const basic =
  /^(?:string|bool|byte|rune|error|any|u?int(?:8|16|32|64)?|uintptr|float(?:32|64)|complex(?:64|128))$/;

/** The zero value of a type that can be used: a struct, an empty list or table. */
export function zeroOf(type: Syntax, flow: Flow, reading: Reading): Expr | undefined {
  const region = regionOf(type, reading);
  switch (type.kind) {
    case 'slice_type':
    case 'array_type':
      return { is: 'array', items: [], region };
    case 'map_type':
      return { is: 'object', entries: [], region };
    case 'type_identifier':
      if (basic.test(textOf(type, reading))) return undefined;
      return { is: 'call', of: reading.expression(type, flow), args: [], make: true, region };
    case 'qualified_type':
    case 'generic_type':
    case 'struct_type':
    case 'identifier':
    case 'selector_expression':
      return { is: 'call', of: reading.expression(type, flow), args: [], make: true, region };
    default:
      return undefined;
  }
}

/** The name of a type without pointers and arguments: `*pkg.T[U]` is T. */
function lastNameOf(type: Syntax): Syntax | undefined {
  let at: Syntax | undefined = type;
  while (at && at.kind !== 'type_identifier')
    at = childAt(at, 'name') ?? childAt(at, 'type') ?? at.children[0];
  return at;
}

/** The fields of a struct; an embedded type is a base, and a field of its name. */
function readFields(node: Syntax, flow: Flow, reading: Reading): Pick<Class, 'bases' | 'fields'> {
  const bases: Expr[] = [];
  const fields: Binding[] = [];
  const list = node.children.find((it) => it.kind === 'field_declaration_list');
  for (const field of list?.children ?? []) {
    const type = childAt(field, 'type');
    const read = type && reading.expression(type, flow);
    const names = childrenAt(field, 'name').filter((it) => it.kind === 'field_identifier');
    for (const named of names) {
      const region = regionOf(named, reading);
      fields.push({
        name: textOf(named, reading),
        value: nothing(region),
        ...(read && { type: read }),
        region,
      });
    }
    const own = type && names.length === 0 ? lastNameOf(type) : undefined;
    if (!own || !read) continue;
    const region = regionOf(own, reading);
    bases.push(read);
    fields.push({ name: textOf(own, reading), value: nothing(region), type: read, region });
  }
  return { bases, fields };
}

/** A struct without a name. */
export const readStruct: ReadExpression = (node, flow, reading) => {
  const region = regionOf(node, reading);
  const cls: Class = { name: '', decorators: [], methods: [], region, ...readFields(node, flow, reading) };
  return { is: 'class', cls, region };
};

/** The class of a type that this file declares, or a part of it where no declaration was met yet. */
export function classNamed(named: Syntax, flow: Flow, reading: Reading): GrowingClass {
  const text = textOf(named, reading);
  const known = flow.top?.classes.find((it) => it.name === text);
  if (known) return known as GrowingClass;
  const region = regionOf(named, reading);
  const part: GrowingClass = {
    ...{ name: text, bases: [], decorators: [], fields: [], methods: [], region, part: true },
  };
  flow.top?.classes.push(part);
  return part;
}

/** `type T …`: structs, interfaces and other types are classes, an alias is a name for another type. */
export function readTypes(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  for (const spec of node.children) {
    const named = childAt(spec, 'name');
    const type = childAt(spec, 'type');
    if (!named || !type) continue;
    if (spec.kind === 'type_alias') {
      const to = name(named, reading);
      const value = reading.expression(type, flow);
      emit(flow, 'assign', value, to);
      bindTop(to, value, flow);
    } else readType(spec, named, type, flow, reading);
  }
  return [];
}

function readType(spec: Syntax, named: Syntax, type: Syntax, flow: Flow, reading: Reading): void {
  const isStruct = type.kind === 'struct_type';
  const isNamed = type.kind === 'type_identifier' || type.kind === 'qualified_type';
  const text = textOf(named, reading);
  const classes = flow.top?.classes;
  const at = classes?.findIndex((it) => it.name === text) ?? -1;
  const cls: Class = {
    name: text,
    decorators: [],
    methods: classes?.[at]?.methods ?? [],
    region: regionOf(spec, reading),
    ...(isStruct
      ? readFields(type, flow, reading)
      : { bases: isNamed ? [reading.expression(type, flow)] : [], fields: [] }),
  };
  if (!classes) {
    emit(flow, 'assign', { is: 'class', cls, region: cls.region }, name(named, reading));
    return;
  }
  if (at < 0) classes.push(cls);
  else classes[at] = cls;
  noteName(text, regionOf(named, reading), flow);
}
