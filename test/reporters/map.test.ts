import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderSummary } from '../../src/reporters/summary.ts';
import { mermaidLabel } from '../../src/reporters/text/mermaid.ts';
import { hostileReport } from './hostile-report.ts';
import { cleanReport, sampleReport } from './sample-report.ts';

/** Every line that this program writes into a diagram, and no other. */
const line =
  /^(?:flowchart LR|\s+end|\s+subgraph h\d+\["[^"<>`;&]*(?:#\d+;[^"<>`;&]*)*"\]|\s+[pc]\d+(?:\[|\(\[)"(?:[A-Za-z0-9 ./,_-]|#\d+;)*"(?:\]|\]\)):*\w*|\s+p\d+ --- c\d+|\s+classDef [a-z]+ stroke:#\w+,stroke-width:\dpx)$/;

const diagramOf = (text: string) => /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1];

test('the job summary draws what breaks, and says the same in a table', () => {
  const text = renderSummary(sampleReport);
  const diagram = diagramOf(text) ?? '';
  expect(diagram).toContain('subgraph');
  expect(diagram).toContain('"acme/bots"');
  const [, table = ''] = text.split('| What | Where |');
  expect(table).toContain('FExternalMessageOutput');
});

test('where nothing breaks nothing is drawn', () => {
  expect(diagramOf(renderSummary(cleanReport))).toBeUndefined();
});

test('whatever a repository says, a diagram holds our lines only, and stays within mermaid’s limits', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const diagram = diagramOf(renderSummary(report));
      if (diagram === undefined) return;
      expect(diagram.split('\n').filter((it) => !line.test(it))).toEqual([]);
      expect(diagram.length).toBeLessThan(40_000);
      expect(diagram.match(/---/g)?.length ?? 0).toBeLessThanOrEqual(120);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a"]', '"a#34;#93;"'],
  ['<b>', '"#60;b#62;"'],
  ['%%{init}%%', '"#37;#37;#123;init#125;#37;#37;"'],
  ['a;b#c', '"a#59;b#35;c"'],
  ['', '" "'],
])('the label of %s is %s', (text, label) => {
  expect(mermaidLabel(text)).toBe(label);
});
