import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/policy/config-error.ts';
import { readYaml } from '../../src/policy/read-yaml.ts';

const laughs = [
  'a0: &a0 [x, x]',
  ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
];

describe('hostile YAML', () => {
  it.each([
    ['a file over the size limit', 'a'.repeat(256 * 1024 + 1), /more than 256 KiB/],
    ['flow nesting', '['.repeat(100_000), /nested too deeply/],
    ['block nesting', '- '.repeat(100_000), /nested too deeply/],
    ['key nesting', '? '.repeat(100_000), /nested too deeply/],
    ['billion laughs', laughs.join('\n'), /more than 100 aliases/],
    ['a cycle', 'a: &a { b: *a }', /nested too deeply|anchored/],
    ['an alias to nothing', 'a: *b', /`b`|alias/i],
    ['two documents', 'a: 1\n---\nb: 2\n', /^x\.yml:2:1: .*more than one YAML document/],
    ['a tag', 'a: !!js/function "x"', /tag/],
    ['a tagged list', 'a: !set [1]', /tag/],
    ['a duplicate key', 'a: 1\nb: 2\na: 3', /^x\.yml:3:1: `a` stands twice, in lines 1 and 3\./],
    ['a duplicate flow key', '{ a: 1, "a": 2 }', /stands twice, in lines 1 and 1/],
    ['a key that is a list', '? [a]\n: b', /not plain text/],
    ['broken syntax', 'a: [1', /^x\.yml:\d+:\d+: /],
  ])('%s is one clear error', (_, text, expected) => {
    const started = performance.now();
    expect(() => readYaml(text, 'x.yml')).toThrow(ConfigError);
    expect(() => readYaml(text, 'x.yml')).toThrow(expected);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('many flat keys are read in bounded time', () => {
    const text = Array.from({ length: 15_000 }, (_, i) => `key${i}: ${i}`).join('\n');
    const root = readYaml(text, 'x.yml');
    expect(root?.kind === 'map' && root.entries.length).toBe(15_000);
  });

  it('reading is total: a document or a ConfigError', () => {
    const bits = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&',
      '*',
      '!',
      '|',
      '?',
      '#',
      '%',
      '\t',
      'é',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        try {
          readYaml(parts.join(''), 'x.yml');
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
