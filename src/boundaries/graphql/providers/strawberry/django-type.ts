import type { Argument, Call, Expr } from '../../../../model/module.ts';
import { isTrue, keyword } from './call-arguments.ts';
import { linesOf } from './class-lines.ts';
import { defineFile } from './django-files.ts';
import { dottedName } from './lookup.ts';
import { type ClassPlace, type Reading, type Typed, unbound } from './reading.ts';
import { scalar } from './typed.ts';

/** The scalars of Django's model fields. https://strawberry.rocks/docs/django/guide/fields */
const scalars: ReadonlyMap<string, string> = new Map([
  ['AutoField', 'ID'],
  ['BigAutoField', 'ID'],
  ['SmallAutoField', 'ID'],
  ['BigIntegerField', 'BigInt'],
  ['BooleanField', 'Boolean'],
  ['CharField', 'String'],
  ['DateField', 'Date'],
  ['DateTimeField', 'DateTime'],
  ['DecimalField', 'Decimal'],
  ['EmailField', 'String'],
  ['FilePathField', 'String'],
  ['FloatField', 'Float'],
  ['GeometryField', 'Geometry'],
  ['GenericIPAddressField', 'String'],
  ['IntegerField', 'Int'],
  ['JSONField', 'JSON'],
  ['LineStringField', 'LineString'],
  ['MultiLineStringField', 'MultiLineString'],
  ['MultiPointField', 'MultiPoint'],
  ['MultiPolygonField', 'MultiPolygon'],
  ['NullBooleanField', 'Boolean'],
  ['PointField', 'Point'],
  ['PolygonField', 'Polygon'],
  ['PositiveIntegerField', 'Int'],
  ['PositiveSmallIntegerField', 'Int'],
  ['SlugField', 'String'],
  ['SmallIntegerField', 'Int'],
  ['TextField', 'String'],
  ['TimeField', 'Time'],
  ['URLField', 'String'],
  ['UUIDField', 'UUID'],
]);

/** The type of a model's field as `strawberry.auto` takes it; `undefined` where the model does not say. */
export function readDjangoType(
  reading: Reading,
  model: ClassPlace,
  name: string,
  isInput: boolean,
): Typed | undefined {
  for (const { cls, path } of linesOf(reading, model).toReversed()) {
    const field = cls.fields.findLast((it) => it.name === name);
    if (!field) continue;
    const { value } = field;
    if (isOnlyTyped(value)) continue;
    if (value.is !== 'call') return undefined;
    const made = textOf(reading, value, path, isInput);
    if (made === undefined) return undefined;
    return { text: made, nullable: isTrue(value.args, 'null') || (isInput && isOptional(value.args)) };
  }
  const column = findColumn(reading, model, name);
  if (!column && name !== 'id' && name !== 'pk') return undefined;
  const at: Expr = { is: 'name', name, region: model.cls.region };
  const nullable = isInput || (column !== undefined && isTrue(column.args, 'null'));
  return { text: scalar(reading, 'ID', { path: model.path, expr: at }), nullable };
}

/** The type by the field's class, `CharField[str, str]` too, or the enumeration of its choices. https://github.com/bellini666/django-choices-field */
function textOf(reading: Reading, call: Call, path: string, isInput: boolean): string | undefined {
  const { of } = call;
  const made = dottedName(of.is === 'member' && typeof of.name !== 'string' ? of.of : of)?.at(-1) ?? '';
  const choices = keyword(call.args, 'choices_enum');
  if (choices && (made === 'TextChoicesField' || made === 'IntegerChoicesField'))
    return reading.type({ expr: choices, path, bound: unbound, open: made }).text;
  if (made === 'FileField' || made === 'ImageField')
    return isInput
      ? scalar(reading, 'Upload', { path, expr: call })
      : defineFile(reading, { path, region: call.region }, made === 'ImageField');
  const text = scalars.get(made);
  return text === undefined ? undefined : scalar(reading, text, { path, expr: call });
}

/** `id: int` only tells a type checker what Django makes. */
function isOnlyTyped(value: Expr): boolean {
  return value.is === 'unknown' && value.text === '';
}

/** The relation behind `team_id`, the column that holds its key. */
function findColumn(reading: Reading, model: ClassPlace, name: string): Call | undefined {
  if (!name.endsWith('_id')) return undefined;
  const relation = name.slice(0, -'_id'.length);
  for (const { cls } of linesOf(reading, model).toReversed()) {
    const value = cls.fields.findLast((it) => it.name === relation)?.value;
    const made = value?.is === 'call' ? dottedName(value.of)?.at(-1) : undefined;
    if (value?.is === 'call' && (made === 'ForeignKey' || made === 'OneToOneField')) return value;
  }
  return undefined;
}

function isOptional(args: readonly Argument[]): boolean {
  return isTrue(args, 'blank') || keyword(args, 'default') !== undefined;
}
