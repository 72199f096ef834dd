import { diff } from '@graphql-inspector/core';
import fc from 'fast-check';
import { BreakingChangeType, buildSchema, findSchemaChanges, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { makeProject } from '../../../src/boundaries/graphql/contract.ts';
import { compareProjects } from '../../../src/boundaries/graphql/drift.ts';
import { outlineDocument } from '../../../src/boundaries/graphql/outline/outline-document.ts';
import { outlineSdl } from '../../../src/boundaries/graphql/outline/outline-sdl.ts';
import { findPositions } from '../../../src/boundaries/graphql/positions.ts';
import { sdlProvider } from '../../../src/boundaries/graphql/providers/sdl/sdl.ts';
import { defaultLimits } from '../../../src/model/config.ts';
import type { Side } from '../../../src/model/site.ts';
import { schemaPair } from './generated-schemas.ts';
import { notLost, onlyTheirs, sameTypes } from './justified.ts';
import { sourceFile } from './take.ts';

/** `DIFFERENTIAL_RUNS=5000 npx vitest run …` looks further than a push needs to. */
const runs = { numRuns: Number(process.env.DIFFERENTIAL_RUNS ?? 100) };
vi.setConfig({ testTimeout: 600_000 });

const terms = { skew: {}, consumersComplete: false, names: new Map<string, string>() };
const sdl = sdlProvider({ ...defaultLimits, configured: true });

function read(text: string, side: Side) {
  return makeProject(sdl.extract(sourceFile('s.graphql', text), side).facts, side).project;
}

function compare(before: string, after: string) {
  return compareProjects(read(before, 'base'), read(after, 'head'), { breaks: [], operations: [] }, terms);
}

const build = (text: string) => buildSchema(text, { assumeValid: true, assumeValidSDL: true });

/** The words of a sentence, the coordinates in it among them. */
function wordsOf(description: string): ReadonlySet<string> {
  return new Set(description.split(' ').map((it) => (it.endsWith('.') ? it.slice(0, -1) : it)));
}

function enumValues(text: string): readonly string[] {
  return outlineDocument(parse(text)).definitions.flatMap(({ kind, name, members }) =>
    kind.startsWith('Enum') ? members.map((it) => `${name}.${it}`) : [],
  );
}

describe('the outline of a schema', () => {
  it('is what the full parser finds, and there is one only where the full parser reads the text', () => {
    fc.assert(
      fc.property(
        schemaPair,
        fc.nat(),
        fc.constantFrom('', '{', '}', '"', '@', ':', ' x', '#'),
        ([text], cut, odd) => {
          const at = cut % (text.length + 1);
          for (const variant of [text, text.slice(0, at), text.slice(0, at) + odd + text.slice(at)]) {
            const outline = outlineSdl(variant);
            if (outline) expect(comparable(outline)).toEqual(comparable(outlineDocument(parse(variant))));
            else if (variant === text) expect(outline).toBeDefined();
          }
        },
      ),
      runs,
    );
  });

  it('is the same whatever was read before', () => {
    fc.assert(
      fc.property(schemaPair, ([before, after]) => {
        expect(outlineSdl(after, outlineSdl(before))).toEqual(outlineSdl(after));
      }),
      runs,
    );
  });
});

function comparable({ definitions, used }: NonNullable<ReturnType<typeof outlineSdl>>) {
  return {
    definitions: definitions.map((it) => ({ ...it, uses: [...it.uses].sort() })),
    used: [...used].sort(),
  };
}

/** What graphql-js says otherwise: the listed reasons that explain it, and what none explains. */
interface Disagreement {
  readonly reasons: readonly string[];
  readonly unexplained: readonly string[];
}

type Pair = readonly [before: string, after: string];
type TheirChange = ReturnType<typeof findSchemaChanges>[number];

function explain(
  changes: readonly TheirChange[],
  reasonFor: (change: TheirChange) => string | undefined,
): Disagreement {
  const reasons: string[] = [];
  const unexplained: string[] = [];
  for (const change of changes) {
    const reason = reasonFor(change);
    if (reason) reasons.push(reason);
    else unexplained.push(`${change.type}: ${change.description}`);
  }
  return { reasons, unexplained };
}

/** Changes that graphql-js finds between two schemas and driftgate does not. */
function onlyTheirsIn([before, after]: Pair): Disagreement {
  const ours = compare(before, after).changes;
  const missed = findSchemaChanges(build(before), build(after)).filter(({ type, description }) => {
    const words = wordsOf(description);
    return !ours.some((it) => sameTypes[type]?.includes(it.type) && words.has(it.coordinate));
  });
  return explain(
    missed,
    ({ type, description }) => onlyTheirs.find((it) => it.holds(type, wordsOf(description)))?.because,
  );
}

/** Changes that break a client by graphql-js, where driftgate says of no coordinate that it is lost. */
function notLostIn([before, after]: Pair): Disagreement {
  const { losses, renames } = compare(before, after);
  const said = new Set(losses.flatMap((it) => [it.subject, ...it.names]));
  const { inputs } = findPositions(build(before));
  const answered = new Set(enumValues(before).filter((it) => !inputs.has(it.split('.')[0] ?? '')));
  const renamed = new Set(renames.filter((it) => it.kind === 'type').map((it) => it.from.name));
  const unsaid = findSchemaChanges(build(before), build(after)).filter(
    ({ type, description }) =>
      Object.hasOwn(BreakingChangeType, type) && ![...wordsOf(description)].some((it) => said.has(it)),
  );
  return explain(unsaid, ({ type, description }) => {
    const about = { words: wordsOf(description), renamed, answered };
    return notLost.find((it) => it.types.includes(type) && it.holds(about))?.because;
  });
}

describe('changes of generated schemas', () => {
  it('are those of graphql-inspector on the whole schemas, though only what differs is built', async () => {
    await fc.assert(
      fc.asyncProperty(schemaPair, async ([before, after]) => {
        const theirs = await diff(build(before), build(after));
        const name = (it: { type: string; criticality: string; message: string }) =>
          `${it.criticality} ${it.type} ${it.message}`;
        const ours = compare(before, after).changes.map(name);
        expect([...ours].sort()).toEqual(
          theirs
            .map((it) => name({ ...it, type: String(it.type), criticality: it.criticality.level }))
            .sort(),
        );
      }),
      runs,
    );
  });

  it('hold every change that graphql-js finds, but for what is listed with its reason', () => {
    fc.assert(
      fc.property(schemaPair, (pair) => {
        expect(onlyTheirsIn(pair).unexplained).toEqual([]);
      }),
      runs,
    );
  });

  it('are said to take something from clients wherever graphql-js says breaking, but for what is listed', () => {
    fc.assert(
      fc.property(schemaPair, (pair) => {
        expect(notLostIn(pair).unexplained).toEqual([]);
      }),
      runs,
    );
  });

  it.each(onlyTheirs)('need the reason: $because', ({ because, example }) => {
    expect(onlyTheirsIn(example)).toEqual({ reasons: [because], unexplained: [] });
  });

  it.each(notLost)('need the reason: $because', ({ because, example }) => {
    expect(notLostIn(example)).toEqual({ reasons: [because], unexplained: [] });
  });

  it('are none between a schema and itself in another order', () => {
    fc.assert(
      fc.property(schemaPair, ([text]) => {
        const turned = text.split('\n\n').reverse().join('\n\n');
        expect(compare(text, turned).changes).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
