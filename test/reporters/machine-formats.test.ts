import { describe, expect, it } from 'vitest';
import { annotations } from '../../src/reporters/annotations.ts';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { json } from '../../src/reporters/json.ts';
import { junit } from '../../src/reporters/junit.ts';
import { rdjson } from '../../src/reporters/rdjson.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { expectGolden } from './golden.ts';
import { cleanReport, inconclusiveReport, sampleReport } from './sample-report.ts';

describe('the formats for machines', () => {
  it('json is what cli.md says', async () => {
    await expectGolden('report.json', json.render(sampleReport));
  });

  it('sarif is what GitHub takes in', async () => {
    await expectGolden('report.sarif', sarif.render(sampleReport));
  });

  it('annotations put the worst on their lines', async () => {
    await expectGolden('annotations.txt', annotations.render(sampleReport));
    await expectGolden('annotations-inconclusive.txt', annotations.render(inconclusiveReport));
  });

  it('junit, gitlab and rdjson are what other CIs read', async () => {
    await expectGolden('report.junit.xml', junit.render(sampleReport));
    await expectGolden('report.gitlab.json', gitlab.render(sampleReport));
    await expectGolden('report.rdjson.json', rdjson.render(sampleReport));
    expect(junit.render(inconclusiveReport)).toContain('<error message="backend/schema.graphql: ');
  });

  it('annotations are silent when nothing breaks', () => {
    expect(annotations.render(cleanReport)).toBe('');
  });

  it('sarif has no result when nothing breaks', () => {
    expect(JSON.parse(sarif.render(cleanReport)).runs[0].results).toEqual([]);
  });
});
