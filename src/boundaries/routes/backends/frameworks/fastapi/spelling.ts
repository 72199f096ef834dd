import { parameter, spellPlaceholders, splat, typeNamed } from '../../spelling/placeholder.ts';

const types = { int: 'int', float: 'float', uuid: 'uuid', str: 'text' } as const;

/** Starlette's path syntax: `{name}` and `{name:converter}` (starlette.io/routing, "Path Parameters"). */
export const spellStarlette = spellPlaceholders({
  placeholder: /\{([A-Za-z_]\w{0,100})(?::([a-z]{1,20}))?\}/g,
  read: ([, name = '', type]) =>
    type === 'path' ? [splat(name, 0)] : [parameter(name, typeNamed(type, types))],
});
