import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { script } from '../../src/reporters/html/script.ts';
import { style } from '../../src/reporters/html/style.ts';
import { htmlPage } from '../../src/reporters/html.ts';
import { hostileReport } from './hostile-report.ts';
import { cleanReport, sampleReport } from './sample-report.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

function elementsOf(page: string): readonly Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [parse(page)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node)) found.push(node);
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return found;
}

const textOf = (element: Element) => element.childNodes.map((it) => ('value' in it ? it.value : '')).join('');
const attribute = (element: Element, name: string) => element.attrs.find((it) => it.name === name)?.value;

describe('the HTML report', () => {
  it('holds no script but ours and no link but to a finding or to our pages, whatever a repository says', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const elements = elementsOf(htmlPage.render(report));
        const scripts = elements.filter((it) => it.tagName === 'script').map(textOf);
        expect(scripts.every((text) => text === script)).toBe(true);
        expect(elements.filter((it) => it.tagName === 'style').map(textOf)).toEqual([style]);
        expect(
          elements.flatMap((it) => it.attrs.filter(({ name }) => /^on|^src$|^style$/.test(name))),
        ).toEqual([]);
        for (const it of elements.filter((element) => element.tagName === 'a'))
          expect(attribute(it, 'href')).toMatch(/^#|^https:\/\/github\.com\/driftgate\//);
        expect(
          elements.filter((it) => /^(?:img|iframe|object|embed|base|link|meta)$/.test(it.tagName)),
        ).toHaveLength(3);
      }),
      { numRuns: 200 },
    );
  });

  it('shows each finding once, where the map leads to it', () => {
    const elements = elementsOf(htmlPage.render(sampleReport));
    const ids = elements.filter((it) => it.tagName === 'article').map((it) => attribute(it, 'id'));
    const reported = sampleReport.judgements.filter((it) => it.disposition.kind === 'reported');
    expect(ids.toSorted()).toEqual(reported.map((it) => it.finding.fingerprint).toSorted());
    const targets = elements.flatMap((it) => attribute(it, 'href')?.match(/^#(.*)$/)?.[1] ?? []);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((it) => !ids.includes(it))).toEqual([]);
  });

  it('is read without a mouse: labels, headings in order, and every stretch that scrolls can be focused', () => {
    const elements = elementsOf(htmlPage.render(sampleReport));
    expect(elements.filter((it) => it.tagName === 'h1')).toHaveLength(1);
    expect(attribute(elements.find((it) => it.tagName === 'html') as Element, 'lang')).toBe('en');
    for (const it of elements.filter((element) => element.tagName === 'pre'))
      expect(attribute(it, 'tabindex')).toBe('0');
  });

  it('says what was checked where nothing was found', () => {
    const page = htmlPage.render(cleanReport);
    expect(page).toContain('nothing breaks');
    expect(page).toContain('1,204 schema coordinates');
    expect(page).not.toContain('<script>');
  });

  it('keeps every finding of a report of thousands', () => {
    const [first] = sampleReport.judgements;
    const judgements = Array.from({ length: 3000 }, (_, index) => ({
      finding: {
        ...(first as NonNullable<typeof first>).finding,
        fingerprint: index.toString(16).padStart(16, '0'),
      },
      disposition: { kind: 'reported', severity: 'error' } as const,
    }));
    const page = htmlPage.render({ ...sampleReport, judgements });
    expect(judgements.filter(({ finding }) => !page.includes(`id="${finding.fingerprint}"`))).toEqual([]);
  });
});
