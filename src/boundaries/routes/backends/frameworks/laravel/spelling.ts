import { optional, parameter, spellPlaceholders } from '../../spelling/placeholder.ts';

/** `{id}`, `{post:slug}`, and `{id?}` that may be left out. https://laravel.com/docs/routing#route-parameters */
export const spellLaravel = spellPlaceholders({
  placeholder: /\{(\w{1,100})(?::\w{1,100})?(\?)?\}/g,
  reserved: /[{}]/,
  read: ([, name = '', mark]) => [mark ? optional(parameter(name)) : parameter(name)],
});
