import { parameter, spellPlaceholders, splat, typeNamed } from '../../spelling/placeholder.ts';

/** `/books/{isbn}`, `{page:int(min=1)}` and `{rest:path}`. https://falcon.readthedocs.io/en/stable/api/routing.html#field-converters */
export const spellFalcon = spellPlaceholders({
  placeholder: /\{([A-Za-z_]\w{0,100})(?::([A-Za-z_]\w{0,60})(?:\([^()]{0,300}\))?)?\}/g,
  reserved: /[{}]/,
  read([, name = '', converter]) {
    if (converter === 'path') return [splat(name, 0)];
    return [parameter(name, typeNamed(converter, { int: 'int', float: 'float', uuid: 'uuid' }))];
  },
});
