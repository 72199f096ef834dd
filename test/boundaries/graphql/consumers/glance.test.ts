import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glanceTexts } from '../../../../src/boundaries/graphql/consumers/python/glance.ts';
import { pythonConsumer } from '../../../../src/boundaries/graphql/consumers/python/index.ts';
import { link } from '../../../../src/lang/link.ts';
import { indexTree } from '../../../../src/lang/tree-index.ts';
import type { Module } from '../../../../src/model/module.ts';
import { programOf } from '../../../lang/program-of.ts';

const path = 'a.py';

function read(module: Module | undefined) {
  const modules = new Map(module ? [[path, module]] : []);
  const { facts } = pythonConsumer.extract(
    link({ tree: { kind: 'checkout' }, modules, index: indexTree([path], new Map()) }),
    'head',
  );
  return facts;
}

const me = 'query Me { me { id } }';

describe('a Python file that is only glanced at', () => {
  it.each([
    `Q = """${me}"""`,
    `f(r'${me}', x=1)  # it's a comment`,
    `gql("{ me { id } }")`,
    `client.gql('{ me { id } }')`,
    `Q = "query Me {\\n me { id } }"`,
    `Q = '''mutation Save($id: ID!) { save(id: $id) }'''\nP = """fragment F on User { id }"""`,
    `print(f"the query {name}")\nQ = """${me}"""`,
    `s = "it's" ; t = 'say "hi"' ; Q = """${me}"""`,
    `q += "${me}"`,
  ])('holds the documents it holds once parsed, at the same places: %s', async (text) => {
    const glanced = glanceTexts(path, text);
    expect(glanced).toBeDefined();
    expect(read(glanced)).toEqual(read((await programOf({ [path]: text })).modules.get(path)));
  });

  it.each([
    'Q = "query Me {" + " me { id } }"',
    'Q = A + """query Me { me { ...F } }"""',
    'Q = ("query Me {"\n  " me { id } }")',
    'Q = f"query Me {{ me {{ {A} }} }}"',
    'Q = "query Me { me(n: %s) { id } }" % 5',
    'Q = "query Me { me(n: %s) { id } }"',
    'Q = "query Me {{ me {{ id }} }}".format()',
    'Q = other.QUERY.format(n=5)',
    'Q = QUERY % values',
    'gql(QUERY)',
    `def f():\n    """${me}"""\n    return 1`,
    `"""${me}"""\nQ = 1`,
    'Q = """query Me { me { id } }',
    "Q = 'query Me {\n me { id } }'",
  ])('is parsed where code puts documents together, or a string does not end: %s', (text) => {
    expect(glanceTexts(path, text)).toBeUndefined();
  });

  it('holds the documents it holds once parsed, whatever pieces it is made of', async () => {
    const piece = fc.constantFrom(
      `Q = """${me}"""\n`,
      `f("${me}")\n`,
      "x = 'a' # \"\n",
      'def f(a):\n    """a query { of } words"""\n',
      'y = "a" "b"\n',
      'z = r"\\"\n',
      'w = "\\""\n',
      'gql("{ me }")\n',
      'q = "mutation M { save }" + ""\n',
      'f"{x}"\n',
      '\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const text = pieces.join('');
        const glanced = glanceTexts(path, text);
        if (glanced)
          expect(read(glanced)).toEqual(read((await programOf({ [path]: text })).modules.get(path)));
      }),
    );
  });

  it.each(['"', "'", '"""', '\\', 'query ', '#', 'f"{', ' ', 'gql(', 'x %'])(
    'costs time that grows with its size: %s',
    (piece) => {
      const started = performance.now();
      glanceTexts(path, `a = "query${piece.repeat(200_000)}\n"`);
      glanceTexts(path, `query${piece.repeat(200_000)}`);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
