import { converterOf } from '../../spelling/converter.ts';
import { parameter, spellPlaceholders, splat, typeNamed } from '../../spelling/placeholder.ts';

const types = {
  int: 'int',
  float: 'float',
  uuid: 'uuid',
  str: 'text',
  string: 'text',
  strorempty: 'text',
  alpha: 'text',
  slug: 'text',
  ext: 'text',
  ymd: 'text',
} as const;

/** `/owls/<name>`, `<id:int>`, `<rest:path>` and `<day:[a-z]{3}>`: first the name, then what it accepts. https://sanic.dev/en/guide/basics/routing.html#path-parameters */
export const spellSanic = spellPlaceholders({
  placeholder: /<([A-Za-z_]\w{0,100})(?::((?:[^<>]|\([^()]{0,100}\)){0,300}))?>/g,
  reserved: /[<>]/,
  read([, name = '', accepts]) {
    if (accepts === 'path') return [splat(name, 0)];
    const isNamed = accepts === undefined || /^\w+(?:=\w+)?$/.test(accepts);
    return [
      parameter(
        name,
        isNamed ? typeNamed(accepts?.replace(/=.*$/, ''), types) : { converter: converterOf(accepts) },
      ),
    ];
  },
});
