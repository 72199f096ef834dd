import { buildSchema, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { locate, type Operation } from '../../../../src/boundaries/graphql/operation.ts';
import { findIn, nameOf, squeeze } from './find.ts';

const query = '"""query Me { me { id } }"""';

async function only(files: Readonly<Record<string, string>>): Promise<Operation> {
  const { facts, gaps } = await findIn(files);
  expect(gaps).toEqual([]);
  const [operation] = facts;
  if (!operation || facts.length > 1)
    throw new Error(`expected one operation, found ${facts.map(nameOf).join(', ')}`);
  return operation;
}

function placeOf(operation: Operation, needle: string): string {
  const offset = operation.text.indexOf(needle);
  const { site } = locate(operation, offset, offset + needle.length);
  const { line, column, endLine, endColumn } = site.region ?? {
    line: 0,
    column: 0,
    endLine: 0,
    endColumn: 0,
  };
  return `${site.path}:${line}:${column}-${endLine}:${endColumn}`;
}

describe('an operation in Python is found', () => {
  it.each([
    ['in a plain string', `q = ${query}`, 'string', 0],
    ['in a call', `client.execute(gql(${query}))`, 'string', 0],
    ['in a raw string', `q = r${query}`, 'string', 0],
    ['in a default value', `def f(q=${query}): pass`, 'string', 0],
    ['in a class', `class A:\n    q = ${query}`, 'string', 0],
    ['in a comprehension', `a = [f(${query}) for b in c]`, 'string', 0],
    ['over adjacent strings', 'q = ("query Me {"\n  " me { id }"\n  " }")', 'string', 0],
    ['over a concatenation', 'q = "query Me {" + " me { id } " + "}"', 'string', 0],
    ['over names', 'A = "id"\nq = "query Me { me { " + A + " } }"', 'string', 0],
    ['in an f-string', 'A = "id"\nq = f"query Me {{ me {{ {A} }} }}"', 'f-string', 0],
    ['with a constant', 'N = 5\nq = f"query Me {{ me(n: {N}) {{ id }} }}"', 'f-string', 0],
    ['with a value', 'def f(n): return f"query Me {{ me(n: {n}) {{ id }} }}"', 'f-string', 1],
    ['under %', 'q = "query Me { me(n: %s, m: %(x)d) { id } }" % n', 'string', 2],
    ['under % with a constant', 'q = "query Me { me(n: %d) { id } }" % 5', 'string', 0],
    ['under .format', 'q = "query Me {{ me(n: {}, m: {m}) {{ {0} }} }}".format("id", m=1)', 'string', 0],
    [
      'under .format of a name',
      'Q = "query Me {{ me(n: {n}) {{ id }} }}"\ndef f(n): return Q.format(n=n)',
      'string',
      1,
    ],
    ['without a keyword, where gql says so', 'q = gql("{ me { id } }")', 'string', 0],
    ['without a keyword, behind a name', 'Q = "{ me { id } }"\nq = gql(Q)', 'string', 0],
    ['in Python with errors', `q = ${query}\n)`, 'string', 0],
  ])('%s', async (_, text, source, holes) => {
    const { facts } = await findIn({ 'a.py': text });
    expect(facts.map((it) => [it.kind, it.source, it.holes, it.language])).toEqual([
      ['query', source, holes, 'python'],
    ]);
  });

  it.each([
    ['SQL', 'q = "query {a} from {b}"'],
    ['prose', 'log("query %s failed {}" % x)'],
    ['JSON', 'q = \'{"query": 1}\''],
    ['a shorthand nobody marked', 'q = "{ TYPE }"'],
    ['type definitions', 'q = """type Query { query: Query }"""'],
    ['an empty selection nobody marked', 'q = "query {}"'],
    ['a docstring', `def f():\n    ${query}`],
    ['bytes', 'q = b"query Me { me { id } }"'],
  ])('and not in %s', async (_, text) => {
    expect(await findIn({ 'a.py': text })).toEqual({ facts: [], gaps: [] });
  });

  it('once, where a text is used in several places', async () => {
    const text = 'Q = "query Me { me(n: %s) { id } }"\na = Q % 1\nb = Q % x\nc = "# a\\n" + Q % y';
    const { facts } = await findIn({ 'a.py': text });
    expect(facts.map((it) => [nameOf(it), it.at.region?.line])).toEqual([['query Me', 1]]);
  });

  it('with the fragments that are put in front of it', async () => {
    const operations = (
      await findIn({
        'f.py': 'NAME = """fragment Name on User { name }"""',
        'a.py': 'from f import NAME\nQ = NAME + """\nquery Me { me { ...Name } }"""',
      })
    ).facts;
    expect(operations.map((it) => [nameOf(it), it.at.path])).toEqual([
      ['query Me', 'a.py'],
      ['fragment Name', 'f.py'],
    ]);
    const [me] = operations;
    expect(me && squeeze(me.text)).toBe('query Me { me { ...Name } } fragment Name on User { name }');
    expect(me && placeOf(me, 'name }')).toBe('f.py:1:35-1:41');
  });
});

describe('every character of an operation knows its place', () => {
  it.each([
    ['in a text over several lines', 'q = """\n  query Me {\n    me { id }\n  }"""', 'a.py:3:5-3:7'],
    ['behind escapes', 'q = "query Me {\\n\\t me { id } }"', 'a.py:1:21-1:23'],
    ['over adjacent strings', 'q = ("query Me {\\n"\n     "  me { id }\\n"\n     "}")', 'a.py:2:9-2:11'],
    ['behind doubled braces', 'A = "id"\nq = f"query Me {{ me {{ {A} }} }}"', 'a.py:2:19-2:21'],
    ['under .format', 'q = "query Me {{ me {{ {} }} }}".format("id")', 'a.py:1:18-1:20'],
    ['under %', 'q = "query Me(%s) { me { id } }" % "$a: Int"', 'a.py:1:21-1:23'],
    ['behind characters of two units', 'q = "𝒳", f"query Me {{ me {{ id }} }}"', 'a.py:1:25-1:27'],
  ])('%s', async (_, text, place) => {
    expect(placeOf(await only({ 'a.py': text }), 'me {')).toMatch(place.replace(/-.*/, ''));
    expect(placeOf(await only({ 'a.py': text }), 'me')).toBe(place);
  });

  it('and a hole says that it is one', async () => {
    const operation = await only({ 'a.py': 'def f(n): return f"query Me {{ me(n: {n}) {{ id }} }}"' });
    const at = operation.text.indexOf('$_hole');
    expect(locate(operation, at)).toMatchObject({ hole: true, site: { region: { line: 1, column: 39 } } });
    expect(locate(operation, operation.text.indexOf('id'))).toMatchObject({ hole: false, note: '' });
  });
});

const kit = {
  'kit/__init__.py': '',
  'kit/fields.py': 'def gql_fields(cls, depth=4): ...',
  'kit/thread.py': `
import datetime
from dataclasses import dataclass
from typing import Any, ClassVar, Dict, List, Optional, Union

@dataclass
class Message:
    text: str
    thread: "Optional[Thread]"
    secret: ClassVar[int] = 1
    _hidden: int = 1

class Base:
    created: float

@dataclass
class Thread(Base):
    id: str
    payload: Any
    table: Optional[Dict[str, Message]]
    kind: Kind
    first: Optional[Message]
    all: "List[Message]" = field(default_factory=list)
    last: Message | None = None
    both: Union[Message, None] = None
    when: datetime.datetime = None
    far: other.Thing = None
    other: Alias = None

Alias = Optional[Base]

class Kind(Enum):
    A = 1

class Page(TypedDict):
    threads: list[Thread]
`,
  'bot/run.py': `
from kit import fields, thread

async def run(ws):
    await ws.subscribe(f"""subscription Threads($a: Int) {{
        threads(a: $a) {{
            {fields.gql_fields(thread.Page)}
        }}
    }}""")
`,
};

describe('a selection that is generated from a class', () => {
  it('has its annotated fields, nested through lists, options, aliases and texts', async () => {
    const operation = await only(kit);
    expect(operation).toMatchObject({ kind: 'subscription', name: 'Threads', source: 'generated' });
    expect(squeeze(operation.text)).toBe(
      squeeze(`subscription Threads($a: Int) { threads(a: $a) {
        threads { created id payload table kind
          first { text } all { text } last { text } both { text }
          when far other { created } }
      } }`),
    );
  });

  it('names the class and the field of every part', async () => {
    const operation = await only(kit);
    const place = (needle: string) => locate(operation, operation.text.indexOf(needle));
    expect(place('payload')).toMatchObject({
      member: 'Thread.payload',
      note: 'generated from `Thread.payload`',
      hole: false,
      site: { path: 'kit/thread.py', region: { line: 19, column: 5, endColumn: 12 } },
    });
    expect(place('created id')).toMatchObject({ member: 'Base.created', site: { region: { line: 14 } } });
    expect(place('text }')).toMatchObject({ member: 'Message.text', site: { region: { line: 8 } } });
  });

  it('takes a field whose type is not known for a hole', async () => {
    const operation = await only(kit);
    expect(locate(operation, operation.text.indexOf('far'))).toMatchObject({
      hole: true,
      member: 'Thread.far',
    });
    expect(operation.holes).toBe(1);
  });

  it('is checked by graphql-js like any other', async () => {
    const operation = await only({
      'a.py': 'class A:\n    x: int\n    y: int\nQ = f"query A {{ a {{ {f(A)} }} }}"',
    });
    const schema = buildSchema('type Query { a: A } type A { x: Int }');
    const [error] = validate(schema, operation.document);
    expect(error?.message).toContain('Cannot query field "y"');
    expect(locate(operation, error?.positions?.[0] ?? 0).member).toBe('A.y');
  });

  it('stays small where classes hold each other', async () => {
    const classes = Array.from(
      { length: 12 },
      (_, index) =>
        `class C${index}:\n${Array.from({ length: 12 }, (__, field) => `    f${field}: "C${(index + field + 1) % 12}"\n`).join('')}    x: int\n`,
    ).join('');
    const operation = await only({ 'a.py': `${classes}\nQ = f"query A {{ a {{ {f(C0)} }} }}"` });
    expect(operation.text.length).toBeLessThan(200_000);
  });
});

describe('the identity of an operation', () => {
  it('survives moved lines and layout, and tells repeats apart', async () => {
    const first = await findIn({ 'a.py': `q = ${query}\nr = ${query}` });
    const later = await findIn({ 'a.py': `\n\nx = 1\nq = "query Me {" " me { id } }"\n\n\nr = ${query}` });
    expect(first.facts.map((it) => it.identity)).toEqual(later.facts.map((it) => it.identity));
    expect(new Set(first.facts.map((it) => it.identity)).size).toBe(2);
  });
});
