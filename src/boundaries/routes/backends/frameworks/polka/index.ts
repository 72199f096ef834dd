import { majorOf } from '../../arguments/major-version.ts';
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

/**
 * Polka. A slash at the end counts for nothing; case does, and GET answers no HEAD, before 1: seen on 0.5.2 and 1.0.0-next.28.
 * https://github.com/lukeed/polka#api and https://github.com/lukeed/regexparam
 */
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
  makes({ from, name }, _call, version) {
    if (from !== 'polka' || !/^(?:default|polka)$/.test(name)) return undefined;
    const isOld = majorOf(version('polka')) === 0;
    return { role: 'application', ...(isOld && { semantics: { caseSensitive: true, head: false } }) };
  },
  holds: ({ from, name }) => (from === 'polka' && name === 'Polka' ? { role: 'router' } : undefined),
  examples: polkaExamples,
};
