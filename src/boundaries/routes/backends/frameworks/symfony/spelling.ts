import { optional, parameter, spellPlaceholders, splat } from '../../spelling/placeholder.ts';

/** `{id}`, `{id<\d+>}`, `{page?1}` that may be left out, `{rest<.+>}`. https://symfony.com/doc/current/routing.html#route-parameters */
export const spellSymfony = spellPlaceholders({
  placeholder: /\{!?(\w{1,100})(?::[\w.]{1,100})?(?:<([^<>]{0,200})>)?(\?[^{}]{0,100})?\}/g,
  reserved: /[{}]/,
  read([, name = '', pattern = '', mark]) {
    const token = /^\.[+*]$/.test(pattern) ? splat(name, pattern === '.*' ? 0 : 1) : parameter(name);
    return [mark ? optional(token) : token];
  },
});
