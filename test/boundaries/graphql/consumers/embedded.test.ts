import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddedConsumer } from '../../../../src/boundaries/graphql/consumers/embedded/index.ts';
import { notations } from '../../../../src/boundaries/graphql/consumers/embedded/notations.ts';
import type { Digest } from '../../../../src/model/site.ts';
import { nameOf, squeeze } from './find.ts';

function read(path: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  return embeddedConsumer.extract(
    { tree: { kind: 'checkout' }, path, digest: 'none' as Digest, bytes },
    'head',
  );
}

function operations(path: string, text: string): readonly string[] {
  const { facts, gaps } = read(path, text);
  expect(gaps).toEqual([]);
  return facts.map((it) => `${it.at.region?.line} ${nameOf(it)} ${it.holes}`);
}

const me = 'query Me { me { id } }';

describe('an operation is found', () => {
  it.each([
    ['in a raw string of Go', 'a.go', `package a\n\nconst q = \`${me}\``, ['3 query Me 0']],
    ['over a concatenation of Go', 'a.go', 'var q = "query Me {" +\n "me { id }" +\n "}"', ['1 query Me 0']],
    [
      'in a format of Go',
      'a.go',
      'q := fmt.Sprintf(`query Me { me(a: %d, b: "%s") { id } }`, a, b)',
      ['1 query Me 2'],
    ],
    ['beside a name of Go', 'a.go', `q := fragment + \`${me}\` + other`, ['1 query Me 0']],
    [
      'around a value of Go',
      'a.go',
      'q := "query Me { me(n: " + strconv.Itoa(n) + ") { id } }"',
      ['1 query Me 1'],
    ],
    [
      'in a request body of Go',
      'a.go',
      'b := "{\\"query\\": \\"query Me { me { id } }\\"}"',
      ['1 query Me 0'],
    ],
    [
      'in a raw request body of Go',
      'a.go',
      'b := `{"query": "query Me { me(a: \\"x\\") { id } }", "variables": {}}`',
      ['1 query Me 0'],
    ],
    ['behind a comment with a quote', 'a.go', `// it's "odd\n/* ' */ var q = \`${me}\``, ['2 query Me 0']],
    ['in a text block of Java', 'A.java', `class A { String q = """\n  ${me}\n  """; }`, ['2 query Me 0']],
    [
      'under formatted of Java',
      'A.java',
      'q = "query Me { me(n: %d) { id } }".formatted(n);',
      ['1 query Me 1'],
    ],
    [
      'in a raw string of Kotlin',
      'a.kt',
      'val q = """query Me(${\'$\'}id: ID!) { me(id: ${\'$\'}id, n: $n) { id } }"""',
      ['1 query Me 1'],
    ],
    ['in a verbatim string of C#', 'a.cs', 'var q = @"query Me { me(a: ""x"") { id } }";', ['1 query Me 0']],
    [
      'in an interpolated string of C#',
      'a.cs',
      'var q = $"query Me {{ me(n: {n}) {{ id }} }}";',
      ['1 query Me 1'],
    ],
    [
      'in a heredoc of Ruby',
      'a.rb',
      `Q = <<~GRAPHQL.strip\n  # the user's\n  ${me}\nGRAPHQL\nx = 1`,
      ['3 query Me 0'],
    ],
    ['in a string of Ruby with a value', 'a.rb', 'q = "query Me { me(n: #{n}) { id } }"', ['1 query Me 1']],
    [
      'in a nowdoc of PHP',
      'a.php',
      `<?php\n$q = <<<'GQL'\nquery Me($id: ID) { me(id: $id) { id } }\nGQL;`,
      ['3 query Me 0'],
    ],
    [
      'in a string of PHP',
      'a.php',
      '<?php $q = "query Me(\\$id: ID) { me(id: \\$id, n: $n, m: {$o->m}) { id } }";',
      ['1 query Me 2'],
    ],
    [
      'over a concatenation of PHP',
      'a.php',
      "<?php $q = 'query Me {' . 'me { id }' . '}';",
      ['1 query Me 0'],
    ],
    [
      'in a raw string of Rust',
      'a.rs',
      `fn f<'a>() { let q = r#"query Me { me(a: "x") { id } }"#; }`,
      ['1 query Me 0'],
    ],
    [
      'in a format of Rust',
      'a.rs',
      'let q = format!("query Me {{ me(n: {}) {{ id }} }}", n);',
      ['1 query Me 1'],
    ],
    [
      'in a string of Swift',
      'a.swift',
      'let q = """\n  query Me { me(n: \\(n.map { f($0) } )) { id } }\n  """',
      ['2 query Me 1'],
    ],
    ['and none in words about one', 'a.go', 'log.Print("query (of sorts) failed", `{`)', []],
    ['and none in code', 'a.rs', 'fn query(a: i32) { mutation { } }', []],
  ])('%s', (_, path, text, expected) => {
    expect(operations(path, text)).toEqual(expected);
  });

  it('with the place of every part', () => {
    const [operation] = read('a.go', 'q := "query Me {" +\n\t"me { id }}"').facts;
    expect(operation?.spans.map(({ site }) => site.region)).toEqual([
      { line: 1, column: 7, endLine: 1, endColumn: 17 },
      { line: 2, column: 3, endLine: 2, endColumn: 13 },
    ]);
    expect(squeeze(operation?.text ?? '')).toBe('query Me {me { id }}');
  });
});

describe('the strings of a language', () => {
  it('are read from any text, and from any mixture of their marks', () => {
    const marks = [
      '"',
      "'",
      '`',
      '"""',
      '\\',
      '\n',
      '{',
      '}',
      '$',
      '#',
      '<<~A',
      'A',
      '<<<B',
      '//',
      '/*',
      '*/',
      '+',
      '%s',
      'r#"',
      '@"',
      me,
    ];
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...marks)).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...notations), (source, { extensions }) => {
        for (const { at } of read(`a.${extensions[0]}`, source).facts) expect(at.region).toBeDefined();
      }),
    );
  });

  it.each([
    ['go', '"'],
    ['go', '"+"'],
    ['java', "\\'"],
    ['kt', '"$'],
    ['cs', '$@"'],
    ['rb', '<<A\n'],
    ['php', '<<<B\n'],
    ['rs', 'r#" '],
    ['swift', '#"\\('],
  ])('cost time that grows with the text: %s %s', (extension, piece) => {
    const started = performance.now();
    read(`a.${extension}`, `"query ${piece.repeat(30_000)}`);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
