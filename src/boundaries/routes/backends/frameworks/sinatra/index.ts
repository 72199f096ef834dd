import type { GatheredBackend } from '../../backend.ts';
import { sinatraExamples } from './examples.ts';
import { gatherApplications } from './gather.ts';
import { spellSinatra } from './spelling.ts';

/** How routes and namespaces begin, in files that may not name Sinatra: their class is derived from one that does. */
const openings = ['get', 'post', 'put', 'patch', 'delete', 'namespace'].flatMap((it) => [
  `${it} '/`,
  `${it} "/`,
  `${it}('/`,
  `${it}("/`,
]);

/** Sinatra, and the configurations of Rack that run it. https://sinatrarb.com/intro.html */
export const sinatra: GatheredBackend = {
  id: 'sinatra',
  title: 'Sinatra',
  docs: 'https://sinatrarb.com/intro.html',
  languages: ['ruby'],
  signs: ['sinatra', 'Sinatra', '\nrun ', '\nmap ', '\nmap(', ...openings],
  packages: ['sinatra'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'declared' },
  forgives: new Set(['strict_paths']),
  spell: spellSinatra,
  rootAddsSlash: 'either',
  gather: gatherApplications,
  examples: sinatraExamples,
};
