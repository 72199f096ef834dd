import { optional, parameter, spellPlaceholders, splat } from '../../spelling/placeholder.ts';

/** `{id}`, `{id?}`, `{path*}` and `{path*2}`. https://hapi.dev/api/#path-parameters */
export const spellHapi = spellPlaceholders({
  placeholder: /\{(\w{1,100})(\?|\*\d{0,3})?\}/g,
  read([, name = '', mark = '']) {
    if (mark.startsWith('*')) return [splat(name, mark === '*' ? 0 : 1)];
    return [mark === '?' ? optional(parameter(name)) : parameter(name)];
  },
});
