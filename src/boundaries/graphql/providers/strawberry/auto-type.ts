import type { Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { isTrue, keyword, positional } from './call-arguments.ts';
import { linesOf } from './class-lines.ts';
import type { Declaration } from './declaration.ts';
import type { Member } from './definition.ts';
import { defineOrdering } from './django-filters.ts';
import { defineLookup, lookupOf } from './django-lookups.ts';
import { readDjangoType } from './django-type.ts';
import { lookUp } from './lookup.ts';
import { toCamelCase } from './names.ts';
import { type ClassPlace, type ObjectPlace, type Reading, type Typed, unbound } from './reading.ts';
import { strawberryName } from './strawberry-name.ts';
import { renderType } from './typed.ts';

/** A field whose annotation may be `strawberry.auto`. */
export interface AutoField {
  readonly name: string;
  readonly annotation: Expr;
  readonly open: string;
}

/** The type of a field that takes it from its model (`strawberry.auto`); `undefined` for any other annotation. */
export function readAuto(reading: Reading, owner: ObjectPlace, field: AutoField): Typed | undefined {
  const { annotation, name, open } = field;
  if (strawberryName(reading.program, annotation, owner.path)?.name !== 'auto') return undefined;
  const model = modelOf(reading.program, owner.declaration, owner.path);
  if (!model) return undefined;
  const input = owner.declaration.kind === 'input';
  if (owner.declaration.family === 'django') return readDjangoAuto(reading, owner, model, name);
  const found = findTyped(reading, model, name);
  return found && reading.type({ ...found, bound: unbound, open, input });
}

/** An order takes a direction, a filter with lookups one of those; in a filter and a `partial` input all may be left out. */
function readDjangoAuto(
  reading: Reading,
  { declaration, path, cls }: ObjectPlace,
  model: ClassPlace,
  name: string,
): Typed | undefined {
  const { made, args } = declaration;
  if (made.startsWith('order'))
    return { text: defineOrdering(reading, { path, region: cls.region }), nullable: true };
  const typed = readDjangoType(reading, model, name, declaration.kind === 'input');
  if (typed && made.startsWith('filter') && isTrue(args, 'lookups')) {
    const kind = lookupOf(typed.text);
    const text = kind && defineLookup(reading, { path, region: cls.region }, kind, typed.text);
    return text === undefined ? undefined : { text, nullable: true };
  }
  return typed && made !== 'input' && declaration.kind === 'input' ? { ...typed, nullable: true } : typed;
}

/** The fields that a type takes from its pydantic model with `all_fields=True`. */
export function modelFields(reading: Reading, owner: ObjectPlace): readonly Member[] {
  const { declaration, path, cls, name } = owner;
  const wanted = keyword(declaration.args, 'fields');
  if (wanted)
    reading.doubt({
      at: { path, region: cls.region },
      reason: 'dynamic',
      note: `\`${name}\` takes its fields from a model.`,
      open: name,
    });
  if (declaration.family !== 'pydantic' || !isTrue(declaration.args, 'all_fields')) return [];
  const model = modelOf(reading.program, owner.declaration, owner.path);
  if (!model) return [];
  const input = declaration.kind === 'input';
  return linesOf(reading, model).flatMap((line) =>
    line.cls.fields.flatMap((it): readonly Member[] => {
      if (!it.type || it.name.startsWith('_')) return [];
      const own = reading.settings.camelCase ? toCamelCase(it.name) : it.name;
      const open = `${name}.${own}`;
      const typed = reading.type({ expr: it.type, path: line.path, bound: unbound, open, input });
      return [{ name: own, at: { path, region: cls.region }, type: renderType(typed) }];
    }),
  );
}

/** The model a type was declared for: the first argument of its decorator. */
export function modelOf(program: Program, { args }: Declaration, path: string): ClassPlace | undefined {
  const expr = keyword(args, 'model') ?? positional(args, 0);
  const found = expr && lookUp(program, expr, path);
  return found?.is === 'class' ? found : undefined;
}

function findTyped(
  reading: Reading,
  model: ClassPlace,
  name: string,
): { expr: Expr; path: string } | undefined {
  for (const { cls, path } of linesOf(reading, model).toReversed()) {
    const field = cls.fields.findLast((it) => it.name === name);
    if (field?.type) return { expr: field.type, path };
  }
  return undefined;
}
