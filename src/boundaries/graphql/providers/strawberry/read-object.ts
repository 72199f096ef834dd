import { lastPart } from '../../../../lang/link/external.ts';
import type { Class, Expr } from '../../../../model/module.ts';
import { modelFields } from './auto-type.ts';
import { isTrue, keyword } from './call-arguments.ts';
import { bind } from './class-type.ts';
import { findDeclaration } from './declaration.ts';
import type { Definition, Member } from './definition.ts';
import { joinsOf } from './django-filters.ts';
import { emptyBases } from './known-types.ts';
import { dottedName, lookUp } from './lookup.ts';
import { readMadeType } from './made-type.ts';
import { toCamelCase } from './names.ts';
import { readBinding, readMethod } from './read-field.ts';
import type { Bound, ObjectPlace, Reading } from './reading.ts';
import { connectionMembers, defineNode, isConnection, nodeId } from './relay.ts';
import { readStrawberryName } from './strawberry-name.ts';
import { typeParameters } from './type-parameters.ts';
import { itemsOf } from './typed.ts';

interface Growing {
  readonly members: Map<string, Member>;
  readonly interfaces: Set<string>;
  readonly seen: Set<Class>;
}

const mostBases = 60;

/** An object type, interface or input: its own fields and those of its bases. */
export function readObject(reading: Reading, given: ObjectPlace): Definition {
  const { declaration, path, cls, name } = given;
  const self: Expr = { is: 'class', cls, region: cls.region };
  const place = {
    ...given,
    bound: new Map([...given.bound, ['Self', { expr: self, path, bound: given.bound }]]),
  };
  const into: Growing = { members: new Map(), interfaces: new Set(), seen: new Set() };
  for (const it of modelFields(reading, place)) into.members.set(it.name, it);
  addClass(reading, place, into);
  for (const it of joinsOf(place)) into.members.set(it.name, it);
  into.interfaces.delete(name);
  const description = reading.text(keyword(declaration.args, 'description'), path);
  const kind = declaration.kind === 'input' || declaration.kind === 'interface' ? declaration.kind : 'type';
  return {
    kind,
    name,
    at: { path, region: cls.region },
    members: [...into.members.values()],
    interfaces: kind === 'input' ? [] : [...into.interfaces],
    oneOf: isTrue(declaration.args, 'one_of'),
    ...(description !== undefined && { description }),
  };
}

function addClass(reading: Reading, place: ObjectPlace, into: Growing): void {
  const { cls } = place;
  if (into.seen.has(cls) || into.seen.size > mostBases) return;
  into.seen.add(cls);
  for (const base of cls.bases.toReversed()) addBase(reading, place, base, into);
  addOwn(reading, place, into);
}

function addOwn(reading: Reading, place: ObjectPlace, into: Growing): void {
  const { cls } = place;
  const made: Member[] = [];
  const inside = { ...place, bound: withNested(place) };
  for (const binding of cls.fields) {
    const member = readBinding(reading, inside, binding);
    if (member) made.push(member);
  }
  for (const fn of cls.methods) {
    const member = readMethod(reading, inside, fn);
    if (member) made.push(member);
  }
  for (const it of place.made ?? []) {
    const at = { ...place, path: it.path };
    const member = 'fn' in it ? readMethod(reading, at, it.fn) : readBinding(reading, at, it.binding);
    if (member) into.members.set(member.name, member);
  }
  const before = (a: Member, b: Member) =>
    a.at.region.line - b.at.region.line || a.at.region.column - b.at.region.column;
  for (const member of made.sort(before)) into.members.set(member.name, member);
}

/** The names that a class body binds to classes of its own. */
function withNested({ cls, path, bound }: ObjectPlace): Bound {
  const nested = cls.fields.filter((it) => it.value.is === 'class');
  if (nested.length === 0) return bound;
  return new Map([...bound, ...nested.map((it) => [it.name, { expr: it.value, path, bound }] as const)]);
}

function addBase(reading: Reading, place: ObjectPlace, base: Expr, into: Growing): void {
  const { path, bound } = place;
  const subscript = base.is === 'member' && typeof base.name !== 'string' ? base : undefined;
  const of = subscript ? subscript.of : base;
  const args = subscript && typeof subscript.name !== 'string' ? itemsOf(subscript.name) : [];
  const found = lookUp(reading.program, of, path);
  if (found.is === 'class') {
    const { cls, path: home } = found;
    const own = findDeclaration(reading.program, cls, home);
    const self = bound.get('Self');
    const inner = new Map([
      ...bind(typeParameters(reading.program, found), args, { path, bound }),
      ...(self ? [['Self', self] as const] : []),
    ]);
    if (own?.kind === 'interface')
      into.interfaces.add(reading.text(keyword(own.args, 'name'), home) ?? toCamelCase(cls.name));
    const declared = own ?? (isDataclass(cls) ? place.declaration : undefined);
    const at: ObjectPlace = { ...place, cls, path: home, bound: inner, made: [] };
    if (declared) addClass(reading, at, into);
    else for (const it of cls.bases.toReversed()) addBase(reading, at, it, into);
    if (own?.kind === 'interface') reading.type({ expr: of, path, bound, open: place.name });
    return;
  }
  const call = found.is === 'value' ? found : { value: base, path };
  const made = call.value.is === 'call' ? readMadeType(reading, call.value, call.path) : undefined;
  if (made) {
    addClass(reading, { ...place, cls: made.cls, path: call.path, made: made.fields }, into);
    return;
  }
  if (found.is === 'external') {
    const own = readStrawberryName(found.name);
    const last = lastPart(found.name);
    if (own?.family === 'relay' && own.name === 'Node') {
      into.interfaces.add(defineNode(reading, { path, expr: base }));
      into.members.set('id', nodeId(reading, { path, expr: base }));
      return;
    }
    const [node] = args;
    if (own && isConnection(own.name) && node) {
      const { text } = reading.type({ expr: node, path, bound, open: place.name });
      for (const it of connectionMembers(reading, { path, expr: base }, text, own.name))
        into.members.set(it.name, it);
      return;
    }
    if (emptyBases.has(last)) return;
  }
  reading.doubt({
    at: { path, region: base.region },
    reason: 'dynamic',
    note: `\`${place.name}\` extends \`${dottedName(of)?.join('.') ?? 'something'}\`, which is not in this repository: its further fields are not known.`,
    open: place.name,
  });
}

function isDataclass(cls: Class): boolean {
  return cls.decorators.some((it) => dottedName(it.is === 'call' ? it.of : it)?.at(-1) === 'dataclass');
}
