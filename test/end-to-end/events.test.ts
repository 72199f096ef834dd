import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cell, checkouts, events, openCheckout, renderCells, runCells } from './event-cells.ts';
import { git, openPullRequest, type PullRequestCheckout } from './pull-request.ts';

const committed = resolve(import.meta.dirname, 'events.md');

let pull: PullRequestCheckout;
const cells: Cell[] = [];

/** Every event on every kind of checkout, some at a time: a part of a run is waiting for the pace that GitHub asks for. */
beforeAll(async () => {
  pull = openPullRequest('rename', 'head');
  const merged = git(join(pull.workspace, 'origin'), 'rev-parse', 'refs/pull/1/merge');
  for (const checkout of checkouts) openCheckout(pull, merged, checkout);
  const waiting = events
    .filter((it) => it !== 're-run')
    .flatMap((event) => checkouts.map((checkout) => ({ event, checkout })));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      cells.push(...(await runCells(pull, merged, next.event, next.checkout)));
  };
  await Promise.all(Array.from({ length: 4 }, work));
  const order = (cell: Cell) => events.indexOf(cell.event) * 10 + checkouts.indexOf(cell.checkout);
  cells.sort((a, b) => order(a) - order(b));
}, 300_000);

afterAll(() => pull.remove());

test('on every event and checkout the action does what its table says', () => {
  const table = renderCells(cells);
  if (process.env.UPDATE_GOLDEN) writeFileSync(committed, table);
  expect(table).toBe(readFileSync(committed, 'utf8'));
});

test('the verdict is the same wherever the token may only read, and the full report is in the summary', () => {
  for (const { event, run } of cells) {
    expect(run.outputs, event).toContain('verdict=fail');
    expect(run.summary, event).toContain('KarenThreads');
    expect(run.code, event).toBe(event === 'label change' ? 0 : 1);
  }
});
