import type { GatheredBackend } from '../../backend.ts';
import { parameter, spellPlaceholders, splat, typeNamed } from '../../spelling/placeholder.ts';
import { litestarExamples } from './examples.ts';
import { gatherHandlers } from './gather.ts';

const types = { int: 'int', float: 'float', decimal: 'float', uuid: 'uuid', str: 'text' } as const;

/** Litestar: handlers, controllers and routers in lists. A slash at the end counts for nothing. https://docs.litestar.dev/latest/usage/routing/overview.html */
export const litestar: GatheredBackend = {
  id: 'litestar',
  title: 'Litestar',
  docs: 'https://docs.litestar.dev/latest/usage/routing/overview.html',
  languages: ['python'],
  signs: ['litestar', 'starlite'],
  semantics: { caseSensitive: true, slash: 'ignored', head: false, precedence: 'specific' },
  spell: spellPlaceholders({
    placeholder: /\{([A-Za-z_]\w{0,100}):(\w{1,30})\}/g,
    reserved: /[{}]/,
    read: ([, name = '', type]) =>
      type === 'path' ? [splat(name, 0)] : [parameter(name, typeNamed(type, types))],
  }),
  rootAddsSlash: false,
  gather: gatherHandlers,
  examples: litestarExamples,
};
