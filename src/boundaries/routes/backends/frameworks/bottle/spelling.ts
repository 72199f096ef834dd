import { converterOf } from '../../spelling/converter.ts';
import { parameter, spellPlaceholders, splat, typeNamed } from '../../spelling/placeholder.ts';

/** `/owls/<name>`, `<id:int>`, `<rest:path>`, `<day:re:[a-z]+>`, and `:name` and `:name#[a-z]+#` as before 0.10. https://bottlepy.org/docs/dev/routing.html#wildcard-filters */
export const spellBottle = spellPlaceholders({
  placeholder:
    /<([A-Za-z_]\w{0,100})?(?::(\w{0,60})(?::((?:[^<>\\]|\\.){0,300}))?)?>|:([A-Za-z_]\w{0,100})(?:#([^#]{0,300})#)?/g,
  reserved: /[<>]/,
  read([, angled, filter, given, plain = '', pattern]) {
    const name = angled ?? plain;
    if (filter === 'path') return [splat(name, 1)];
    const accepts = filter === 're' ? given : pattern;
    if (accepts !== undefined) return [parameter(name, { converter: converterOf(accepts) })];
    return [parameter(name, typeNamed(filter, { int: 'int', float: 'float' }))];
  },
});
