import { parameter, spellPlaceholders, splat, typeNamed } from './placeholder.ts';

const types = {
  int: 'int',
  float: 'float',
  uuid: 'uuid',
  string: 'text',
  str: 'text',
  slug: 'text',
} as const;

/**
 * The path syntax of Flask and Django: `<name>` and `<converter(arguments):name>` (werkzeug.palletsprojects.com/routing,
 * "Rule Format"; docs.djangoproject.com/topics/http/urls, "Path converters").
 */
export const spellAngles = spellPlaceholders({
  placeholder: /<(?:([A-Za-z_]\w{0,60})(?:\(([^()<>]{0,300})\))?:)?([A-Za-z_]\w{0,100})>/g,
  read([, converter, given = '', name = '']) {
    if (converter === 'path') return [splat(name, 1)];
    if (converter !== 'any') return [parameter(name, typeNamed(converter, types))];
    const words = given.split(',').map((it) => it.trim().replace(/^["']|["']$/g, ''));
    return [parameter(name, { converter: { kind: 'one-of', words } })];
  },
});
