import { plainTokens, type Token } from '../../../route-spelling.ts';
import type { GatheredBackend } from '../../backend.ts';
import { spellAngles } from '../../spelling/angle.ts';
import { optional } from '../../spelling/placeholder.ts';
import { regexAsAngles } from '../../spelling/regex-as-angles.ts';
import { tornadoExamples } from './examples.ts';
import { gatherHandlers } from './gather.ts';

/** Tornado: lists of patterns and handlers. https://www.tornadoweb.org/en/stable/web.html#application-configuration */
export const tornado: GatheredBackend = {
  id: 'tornado',
  title: 'Tornado',
  docs: 'https://www.tornadoweb.org/en/stable/web.html#application-configuration',
  languages: ['python'],
  signs: ['tornado'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'declared' },
  spell: spellPattern,
  rootAddsSlash: true,
  gather: gatherHandlers,
  examples: tornadoExamples,
};

/** A pattern that ends in `/?` is a path with and without it. */
function spellPattern(text: string): readonly Token[] | undefined {
  const spelt = regexAsAngles(text);
  const tokens = spelt === undefined ? undefined : spellAngles(spelt);
  return tokens && /.\/\?\$?$/.test(text) ? [...tokens, optional(...plainTokens('/'))] : tokens;
}
