import { lastPart } from '../../../../lang/link/external.ts';
import type { Expr } from '../../../../model/module.ts';
import { readAnnotation } from '../../consumers/python/annotation.ts';
import { positional } from './call-arguments.ts';
import { readCallType } from './call-type.ts';
import { readClassType } from './class-type.ts';
import { defineLookup, isLookup } from './django-lookups.ts';
import { defineOffsetPage } from './django-pages.ts';
import { knownScalars, wrappers } from './known-types.ts';
import { dottedName, type Found, lookUp } from './lookup.ts';
import { readOptions } from './options.ts';
import type { Reading, Typed, Use } from './reading.ts';
import { defineConnection, defineEdge, defineNode, definePageInfo, isConnection } from './relay.ts';
import { keyOf } from './scalar-keys.ts';
import { readStrawberryName } from './strawberry-name.ts';
import { itemsOf, renderType, scalar, unknownType } from './typed.ts';

const deepest = 16;

/** What an annotation is in GraphQL; what cannot be known becomes a scalar named as the annotation is, with a doubt. */
export function readType(reading: Reading, use: Use, depth = 0): Typed {
  const { expr } = use;
  if (depth > deepest) return unknownType(reading, use);
  if (expr.is === 'literal') {
    if (expr.value === null) return { text: scalar(reading, 'Void', use), nullable: true };
    const read = typeof expr.value === 'string' ? readAnnotation(expr.value, expr.region) : undefined;
    return read ? readType(reading, { ...use, expr: read }, depth + 1) : unknownType(reading, use);
  }
  if (expr.is === 'class') {
    const text = readClassType(reading, use, { cls: expr.cls, path: use.path }, []);
    return text === undefined ? unknownType(reading, use) : { text, nullable: false };
  }
  if (expr.is === 'either') return readOptions(reading, use, expr.options, depth);
  if (expr.is === 'call') return readCallType(reading, use, expr, depth) ?? unknownType(reading, use);
  if (expr.is === 'member' && typeof expr.name !== 'string')
    return readSubscript(reading, use, expr.of, itemsOf(expr.name), depth);
  const [first] = dottedName(expr) ?? [];
  const bound = expr.is === 'name' && first !== undefined ? use.bound.get(first) : undefined;
  if (bound) return readType(reading, { ...use, ...bound }, depth + 1);
  return readFound(reading, use, lookUp(reading.program, expr, use.path), depth);
}

/** What something that a name stands for is in GraphQL. */
function readFound(reading: Reading, use: Use, found: Found, depth: number): Typed {
  const replaced = reading.settings.scalars.get(keyOf(found));
  if (replaced !== undefined) return { text: scalar(reading, replaced, use), nullable: false };
  if (found.is === 'class') {
    const text = readClassType(reading, use, found, []);
    return text === undefined ? unknownType(reading, use) : { text, nullable: false };
  }
  if (found.is === 'value')
    return readType(reading, { ...use, expr: found.value, path: found.path }, depth + 1);
  const text = found.is === 'external' ? readExternal(reading, found.name, use) : undefined;
  return text === undefined ? unknownType(reading, use) : { text, nullable: text === 'Void' };
}

function readSubscript(reading: Reading, use: Use, of: Expr, items: readonly Expr[], depth: number): Typed {
  const found = lookUp(reading.program, of, use.path);
  const [first] = items;
  if (!first) return unknownType(reading, use);
  const inner = (expr: Expr) => readType(reading, { ...use, expr }, depth + 1);
  if (found.is === 'class') {
    const text = readClassType(reading, use, found, items);
    return text === undefined ? unknownType(reading, use) : { text, nullable: false };
  }
  if (found.is !== 'external') return unknownType(reading, use);
  const last = lastPart(found.name);
  if (last === 'Annotated') return readAnnotated(reading, use, first, items.slice(1), depth);
  const own = readStrawberryName(found.name);
  if (own && isConnection(own.name))
    return { text: defineConnection(reading, use, inner(first).text, own.name), nullable: false };
  if (own?.family === 'django' && isLookup(own.name))
    return {
      text: defineLookup(reading, { path: use.path, region: use.expr.region }, own.name, inner(first).text),
      nullable: false,
    };
  if (own?.family === 'django' && own.name === 'OffsetPaginated')
    return { text: defineOffsetPage(reading, use, inner(first).text), nullable: false };
  if (own?.name === 'Edge') return { text: defineEdge(reading, use, inner(first).text), nullable: false };
  switch (wrappers.get(last)) {
    case 'list':
      return { text: `[${renderType(inner(first))}]`, nullable: false };
    case 'inner':
      return inner(first);
    case 'last':
      return inner(items.at(-1) ?? first);
    case 'optional':
      return { ...inner(first), nullable: true };
    case 'union':
      return readOptions(reading, use, items, depth);
    default:
      return unknownType(reading, use);
  }
}

/** `Annotated["User", strawberry.lazy(".user")]`, `Annotated[Union[A, B], strawberry.union("Name")]`. */
function readAnnotated(reading: Reading, use: Use, of: Expr, notes: readonly Expr[], depth: number): Typed {
  for (const note of notes) {
    if (note.is !== 'call') continue;
    const found = lookUp(reading.program, note.of, use.path);
    const own = found.is === 'external' ? readStrawberryName(found.name) : undefined;
    if (own?.name === 'lazy') {
      const module = reading.text(positional(note.args, 0), use.path);
      const path = module === undefined ? undefined : reading.program.resolve(module, use.path);
      return readType(reading, { ...use, expr: of, path: path ?? use.path }, depth + 1);
    }
    if (own?.name === 'union') {
      const options = optionsOf(of);
      const name = reading.text(note.args.find((it) => it.name === 'name' || !it.name)?.value, use.path);
      return readOptions(reading, use, options, depth, name);
    }
  }
  return readType(reading, { ...use, expr: of }, depth + 1);
}

function optionsOf(expr: Expr): readonly Expr[] {
  const read =
    expr.is === 'literal' && typeof expr.value === 'string' ? readAnnotation(expr.value, expr.region) : expr;
  if (!read) return [expr];
  if (read.is === 'either') return read.options;
  return read.is === 'member' && typeof read.name !== 'string' ? itemsOf(read.name) : [read];
}

function readExternal(reading: Reading, full: string, use: Use): string | undefined {
  const known = knownScalars.get(full);
  if (known !== undefined) return scalar(reading, known, use);
  const own = readStrawberryName(full);
  if (own?.name === 'GlobalID')
    return scalar(reading, reading.settings.legacyGlobalId ? 'GlobalID' : 'ID', use);
  if (own?.family === 'relay' && own.name === 'Node') return defineNode(reading, use);
  if (own?.family === 'relay' && own.name === 'PageInfo') return definePageInfo(reading, use);
  return undefined;
}
