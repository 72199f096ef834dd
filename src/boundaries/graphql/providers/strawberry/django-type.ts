import type { Argument, Call, Expr } from '../../../../model/module.ts';
import { isTrue, keyword } from './call-arguments.ts';
import { linesOf } from './class-lines.ts';
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
  ['GenericIPAddressField', 'String'],
  ['IntegerField', 'Int'],
  ['JSONField', 'JSON'],
  ['NullBooleanField', 'Boolean'],
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
    if (value.is !== 'call') return undefined;
    const made = textOf(reading, value, path);
    if (made === undefined) return undefined;
    return { text: made, nullable: isTrue(value.args, 'null') || (isInput && isOptional(value.args)) };
  }
  if (name !== 'id' && name !== 'pk') return undefined;
  const at: Expr = { is: 'name', name, region: model.cls.region };
  return { text: scalar(reading, 'ID', { path: model.path, expr: at }), nullable: isInput };
}

/** The type by the field's class, `CharField[str, str]` too, or the enumeration of its choices. https://github.com/bellini666/django-choices-field */
function textOf(reading: Reading, call: Call, path: string): string | undefined {
  const { of } = call;
  const made = dottedName(of.is === 'member' && typeof of.name !== 'string' ? of.of : of)?.at(-1) ?? '';
  const choices = keyword(call.args, 'choices_enum');
  if (choices && (made === 'TextChoicesField' || made === 'IntegerChoicesField'))
    return reading.type({ expr: choices, path, bound: unbound, open: made }).text;
  const text = scalars.get(made);
  return text === undefined ? undefined : scalar(reading, text, { path, expr: call });
}

function isOptional(args: readonly Argument[]): boolean {
  return isTrue(args, 'blank') || keyword(args, 'default') !== undefined;
}
