import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Language as Grammar, type Node, Parser } from 'web-tree-sitter';
import { type Language, languages } from '../../src/lang/languages.ts';
import { openReader, type Reader } from '../../src/lang/reader.ts';
import type { Module } from '../../src/model/module.ts';
import { readGrammar } from './python/open.ts';

/** The nodes of a grammar that are calls in the module form. */
const calls: Readonly<Record<string, readonly string[]>> = {
  java: [
    'method_invocation',
    'object_creation_expression',
    'explicit_constructor_invocation',
    'enum_constant',
  ],
  csharp: [
    'invocation_expression',
    'object_creation_expression',
    'implicit_object_creation_expression',
    'constructor_initializer',
  ],
};

/** The names of grammars, where they are not those of their languages. */
const grammars: Readonly<Record<string, string>> = { csharp: 'c-sharp' };

const fixtures = 'fixtures/frameworks';

/** The texts of all fixture files of a language. */
function textsOf({ extensions }: Language): readonly string[] {
  return readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((path) => extensions.some((it) => path.endsWith(`.${it}`)))
    .map((path) => readFileSync(join(fixtures, path), 'utf8'));
}

/** Guards and loops repeat what stands as a step of its own; annotations are calls in the module form alone. */
const leftOut = new Set(['when', 'each', 'bindings', 'exports', 'decorators']);

function countCalls(module: Module): number {
  let count = 0;
  const open: unknown[] = [module];
  for (let at = open.pop(); open.length > 0 || at !== undefined; at = open.pop()) {
    if (typeof at !== 'object' || at === null) continue;
    if ('is' in at && at.is === 'call') count += 1;
    for (const [key, value] of Object.entries(at)) if (!leftOut.has(key)) open.push(value);
  }
  return count;
}

/** The calls of a tree; `nameof(x)` of C# is a text. */
function countNodes(root: Node, language: string): number {
  const found = root.descendantsOfType([...(calls[language] ?? [])]);
  return found.filter((it) => !it.text.startsWith('nameof(')).length;
}

describe.each(languages.filter(({ id }) => Object.hasOwn(calls, id)))('reading $id', (language) => {
  const texts = textsOf(language);
  let reader: Reader;
  let parser: Parser;
  const ask = <T>(text: string, question: (root: Node) => T): T => {
    const tree = parser.parse(text);
    if (!tree) throw new Error('not parsed');
    try {
      return question(tree.rootNode);
    } finally {
      tree.delete();
    }
  };

  beforeAll(async () => {
    reader = await openReader(language, readGrammar);
    parser = new Parser();
    parser.setLanguage(await Grammar.load(await readGrammar(grammars[language.id] ?? language.id)));
  });

  it('loses no call of a fixture, doubles none, and answers plain data', () => {
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      const module = reader.read('A', text);
      const count = ask(text, (root) => countNodes(root, language.id));
      expect([countCalls(module), text]).toEqual([count, text]);
      expect(JSON.parse(JSON.stringify(module))).toEqual(module);
    }
  });

  it('is total on truncated files, and never silent about what it could not read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const cut = text.slice(0, Math.floor(text.length * share));
        const said = reader.read('A', cut).gaps.some((gap) => gap.reason === 'unparsable');
        expect(said).toBe(ask(cut, (root) => root.hasError));
      }),
      { numRuns: 50 },
    );
  });

  it('is total on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const gap of reader.read('A', text).gaps) expect(gap.at.region?.line).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('says where the code is nested too deeply, and ends', () => {
    const text = `class A { void f() { x = ${'('.repeat(5_000)}${')'.repeat(5_000)}; } }`;
    expect(reader.read('A', text).gaps.length).toBeGreaterThan(0);
  });
});
