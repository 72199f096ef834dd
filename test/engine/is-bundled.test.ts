import { expect, test } from 'vitest';
import { isBundled } from '../../src/engine/is-bundled.ts';
import { sourceOf } from './trees.ts';

const chunk = `import{a as b}from"./app-C3BytVar.js";${'function c(d){return b(d,()=>fetch("/api/x"))}'.repeat(200)}`;
const written = "export const load = () =>\n  fetch('/api/x').then((it) => it.json());\n".repeat(200);
const picture = `export const logo = 'data:image/png;base64,${'A'.repeat(60_000)}';\n`;

test.each([
  ['a chunk that Vite wrote, in one line', 'public/build/assets/index-Bu8ijEs5.js', chunk, true],
  ['one in several wide lines', 'static/js/2.chunk.js', `/*! licence */\n${chunk}\n${chunk}`, true],
  ['code that somebody wrote', 'src/load.js', written, false],
  ['a picture beside code that somebody wrote', 'src/logo.js', `${picture}${written}`, false],
  ['a picture alone', 'src/logo.js', picture, false],
  ['a library below code that somebody wrote', 'src/load.js', `${written}${chunk}`, false],
  ['a small script in one line', 'public/start.js', chunk.slice(0, 4000), false],
  ['TypeScript that a generator wrote', 'src/gql/graphql.ts', chunk, false],
])('%s', async (_, path, text, expected) => {
  const source = sourceOf({ [path]: text });
  const [file] = await source.read(source.entries);
  expect(file && isBundled(file)).toBe(expected);
});
