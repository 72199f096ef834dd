import { verbs } from '../../arguments/verbs.ts';
import type { RouterBackend } from '../../backend.ts';
import {
  routerMethods,
  serves,
  servesNamed,
  usesRouters,
  verbMethods,
} from '../../routers/router-methods.ts';
import { spellColon } from '../../spelling/colon.ts';
import { polkaExamples } from './examples.ts';

/** Polka. Neither case nor a slash at the end counts. https://github.com/lukeed/polka#api and https://github.com/lukeed/regexparam */
export const polka: RouterBackend = {
  id: 'polka',
  title: 'Polka',
  docs: 'https://github.com/lukeed/polka#api',
  languages: ['typescript'],
  signs: ["'polka'", '"polka"'],
  packages: ['polka'],
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'declared' },
  spell: spellColon({ marks: true, bareSplat: 0 }),
  rootAddsSlash: false,
  methods: routerMethods({
    ...verbMethods([...verbs, 'trace', 'connect']),
    all: serves('*'),
    add: servesNamed,
    use: usesRouters,
  }),
  chains: 'all',
  makes: ({ from, name }) =>
    from === 'polka' && /^(?:default|polka)$/.test(name) ? { role: 'application' } : undefined,
  holds: ({ from, name }) => (from === 'polka' && name === 'Polka' ? { role: 'router' } : undefined),
  examples: polkaExamples,
};
