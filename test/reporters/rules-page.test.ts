import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/boundaries/index.ts';
import { gateRules } from '../../src/policy/gate-rules.ts';
import { renderRulesPage } from '../../src/reporters/explain.ts';

const path = join(import.meta.dirname, '../../docs/rules.md');

it('docs/rules.md is the catalogue', () => {
  const page = renderRulesPage([...catalogue, ...gateRules]);
  const committed = readFileSync(path, { encoding: 'utf8', flag: 'a+' });
  if (committed !== page) writeFileSync(path, page);
  expect(committed, 'docs/rules.md was stale and is rewritten: commit it').toBe(page);
});
