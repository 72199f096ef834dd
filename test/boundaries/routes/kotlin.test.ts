import { expect, test } from 'vitest';
import { kotlin } from '../../../src/boundaries/routes/backends/kotlin/index.ts';
import { holdsSign } from '../../../src/engine/signs.ts';
import type { Digest } from '../../../src/model/site.ts';

const keeps = holdsSign(kotlin.signs ?? []);

const gapsOf = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).flatMap(([path, text]) => {
    const bytes = new TextEncoder().encode(text);
    const file = { tree: { kind: 'checkout' }, path, digest: '' as Digest, bytes } as const;
    return keeps(bytes) ? kotlin.extract(file, 'head').gaps : [];
  });

test.each([...kotlin.examples.reads])('names the Kotlin files that serve requests, and no other', (it) => {
  expect(gapsOf(it.files).map(({ at }) => at.path)).toEqual(it.finds);
});

test.each([...kotlin.examples.gaps])('concludes nothing from what is missing in their repository', (it) => {
  expect(gapsOf(it.files)).toMatchObject([{ reason: it.reason, effect: 'limits' }]);
});
