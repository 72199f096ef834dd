import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTypeScriptReader } from '../../src/lang/typescript/read.ts';
import { cutScripts } from '../../src/lang/typescript/script-blocks.ts';
import { evaluated, programOf } from './program-of.ts';

const reader = await openTypeScriptReader();

function scriptsOf(path: string, text: string): readonly string[] {
  return cutScripts(path, text)
    .text.split(';')
    .map((it) => it.trim())
    .filter(Boolean);
}

describe('the elements of a Vue template', () => {
  const text = `<template>
  <Link class="a > b" :href="\`/a/\${id}\`" v-bind:method="'post'" /><form action='/b' method=post />
  <!-- <Link href="/no" /> --><p href="/no" /><Link :href="if (" :method="m" /><Link :to="x" />
</template>
<script setup lang="ts">const no = '<Link href="/no" />';</script>
`;
  const elementsIn = (path: string, source: string) =>
    reader.read(path, source).steps.flatMap(({ value }) => {
      const [object] =
        value.is === 'call' ? value.args.map((it) => it.value) : value.is === 'unknown' ? value.holds : [];
      return object?.is === 'object' && object.entries.length > 0 ? [object] : [];
    });

  it('say their addresses where they stand, whatever stands beside them', () => {
    const [link, form, ...others] = elementsIn('a.vue', text);
    expect(link?.entries.map(({ key, value }) => [key, value.is, value.region.line])).toEqual([
      ['href', 'template', 2],
      ['method', 'literal', 2],
    ]);
    expect(link?.entries[0]?.value.region.column).toBe(30);
    expect(form?.entries.map(({ key, value }) => [key, value.is === 'literal' && value.value])).toEqual([
      ['action', '/b'],
    ]);
    expect(others.length).toBeLessThanOrEqual(1);
  });

  it('are none of another kind of component', () => {
    expect(elementsIn('a.svelte', text)).toEqual([]);
  });

  it('are read of any part of a file', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (from, to) => {
        expect(reader.read('a.vue', text.slice(from, to)).path).toBe('a.vue');
      }),
    );
  });
});

describe('the scripts of components', () => {
  it('keep the lines and columns they have in the file', () => {
    const text =
      '<template>\n  <p v-if="a < b && c > d">é</p>\n</template>\n<script setup>\n  probe("x")\n</script>\n';
    const [step] = reader.read('a.vue', text).steps;
    expect(step?.value.region).toEqual({ line: 5, column: 3, endLine: 5, endColumn: 13 });
  });

  it.each([
    ['a.vue', '<script>a</script><script setup lang="ts">b</script>', ['a', 'b']],
    ['a.vue', '<script setup generic="T extends A<B>" lang="ts">a</script>', ['a']],
    ['a.vue', '<!-- <script>a</script> --><script>b</script>', ['b']],
    ['a.vue', '<scripted>a</scripted><SCRIPT>b</SCRIPT >', ['b']],
    ['a.vue', '<script>a', ['a']],
    ['a.vue', '<script', []],
    ['a.vue', '<script type="application/ld+json">{}</script><script type="module">a</script>', ['a']],
    ['a.svelte', '{#if a < b}<b>{a}</b>{/if}<script context=module>a</script><script>b</script>', ['a', 'b']],
    ['a.astro', '---\nconst a = 1\n---\n<p>---</p><script is:inline>b</script>', ['const a = 1', 'b']],
    ['a.astro', '<p>no fence</p>\n---\n<script>b</script>', ['b']],
  ])('are found in %s: %s', (path, text, scripts) => {
    expect(scriptsOf(path, text)).toEqual(scripts);
  });

  it('end their last statement, whatever the next script begins with', () => {
    const module = reader.read('a.vue', '<script>const a = b</script><script>(c)()</script>');
    expect(module.gaps).toEqual([]);
    expect(module.steps.map((step) => step.do)).toEqual(['assign', 'call']);
  });

  it('are TypeScript where they say so, and JSX may stand in the others', () => {
    expect(reader.read('a.vue', '<script lang="ts">f(<T>x)</script>').gaps).toEqual([]);
    expect(reader.read('a.vue', '<script lang="jsx">f(<b>x</b>)</script>').gaps).toEqual([]);
  });

  it('in other languages are said to be left out', () => {
    const { gaps } = reader.read('a.vue', '<script lang="coffee">a = -> b</script>');
    expect(gaps.map((gap) => gap.reason)).toEqual(['unsupported']);
  });

  it('import what src names', () => {
    const { imports } = reader.read('a.vue', '<script src="./a.ts"></script>');
    expect(imports.map((it) => it.from)).toEqual(['./a.ts']);
  });

  it('share constants with other files in both directions', async () => {
    const program = await programOf({
      'api.ts': "import { site } from './Site.vue';\nexport const base = site + '/api';",
      'Site.vue': "<script>\nexport const site = 'x';\n</script>",
      'Page.vue': "<script setup>\nimport { base } from './api';\nprobe(base);\n</script>",
    });
    expect(evaluated(program, 'Page.vue')).toEqual(['x/api']);
  });

  it('are cut from any text without changing its length or its lines', () => {
    const piece = fc.constantFrom(
      '<script',
      '>',
      '</script>',
      '<!--',
      '-->',
      '---\n',
      '"',
      "'",
      ' lang=',
      'a',
      '\n',
      '/',
      ' ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('a.vue', 'a.astro'), (source, path) => {
        const cut = cutScripts(path, source).text;
        expect(cut.length).toBe(source.length);
        expect(cut.split('\n').map((line) => line.length)).toEqual(
          source.split('\n').map((line) => line.length),
        );
      }),
      { examples: [['---\n---\n', 'a.astro']] },
    );
  });

  it.each(['<script ', '<script>', '<script a="', '<!--', '<script  \t', '-->\n---\n'])(
    'cost time that grows with the text: %s',
    (piece) => {
      const started = performance.now();
      cutScripts('a.astro', `---\n${piece.repeat(100_000)}`);
      cutScripts('a.vue', `<script${' '.repeat(500_000)}=`);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
