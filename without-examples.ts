// Leaves the examples of extractors out while they are bundled: only the suite runs them, and each start would load them.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const exported = /^export const (\w+): Described\['examples'\] =/gm;

/** As an esbuild plugin. The examples of rules stay: `explain` prints them. */
export const withoutExamples: Plugin = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]boundaries[\\/].*[\\/]examples\.ts$/ }, async ({ path }) => {
      const names = [...(await readFile(path, 'utf8')).matchAll(exported)].map((it) => it[1]);
      if (names.length === 0) return undefined;
      return { contents: names.map((name) => `export const ${name} = { reads: [] };\n`).join('') };
    });
  },
};
