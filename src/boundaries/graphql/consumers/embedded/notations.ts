/** What stands for a value inside a string: each pattern matches one, and none of them can be slow. */
export type Filling = keyof typeof fillings;

/** Patterns of values inside strings, and of what only looks like one: group `text` is written as it is. */
export const fillings = {
  /** `$name`, `${…}`; `${'$'}` is a dollar. https://kotlinlang.org/docs/strings.html#string-templates */
  dollar: /\$\{'(?<text>\$)'\}|\$\{[^{}\n]{0,200}\}|\$[A-Za-z_]\w{0,100}/,
  /** `\(…)` https://docs.swift.org/swift-book/documentation/the-swift-programming-language/stringsandcharacters/ */
  backslash: /\\\((?:[^()\n]{0,200}|\([^()\n]{0,100}\)){1,5}\)/,
  /** `#{…}` https://docs.ruby-lang.org/en/master/syntax/literals_rdoc.html */
  hash: /#\{[^{}\n]{0,200}\}/,
  /** `$name`, `$a->b`, `{$…}` https://www.php.net/manual/en/language.types.string.php#language.types.string.parsing */
  sigil: /\{\$[^{}\n]{0,200}\}|\$[A-Za-z_]\w{0,100}(?:->\w{1,100}|\[[^\]\n]{0,100}\])?/,
  /** `{…}`, and doubled braces for themselves: C# and Rust. */
  braces: /(?<text>\{)\{|(?<end>\})\}|\{[^{}\n]{0,200}\}/,
  /** `%s`; `%%` is a per cent sign. https://pkg.go.dev/fmt#hdr-Printing */
  percent: /(?<text>%)%|%(?:\d{1,3}\$)?[-+#0 ]{0,5}\d{0,4}(?:\.\d{1,4})?[a-zA-Z]/,
} as const;

/** One way a language writes strings. */
export interface Form {
  readonly open: string;
  readonly close: string;
  /** Whether a backslash takes the character after it along, or a doubled quote stands for one. */
  readonly escape?: 'backslash' | 'doubled';
  readonly lines?: true;
  readonly filling?: Filling;
}

/** How one language writes strings and puts them together. */
export interface Notation {
  readonly language: 'go' | 'java' | 'kotlin' | 'csharp' | 'ruby' | 'php' | 'rust' | 'swift';
  readonly extensions: readonly string[];
  /** The first that fits counts: longer openings stand first. */
  readonly forms: readonly Form[];
  readonly comments: readonly (readonly [open: string, close: string])[];
  /** What stands between strings that are one text. */
  readonly join: '+' | '.';
  /** Code before a string that is filled in by a function, and how. */
  readonly format?: { readonly before: RegExp; readonly filling: Filling };
  /** `<<~NAME`, `<<<'NAME'`: quoted names fill nothing in. */
  readonly heredoc?: RegExp;
}

const slashes = [
  ['//', '\n'],
  ['/*', '*/'],
] as const;
const plain: Form = { open: '"', close: '"', escape: 'backslash' };
const character: Form = { open: "'", close: "'", escape: 'backslash' };

/** The languages whose strings are read; what differs between them, and nothing else. */
export const notations: readonly Notation[] = [
  {
    language: 'go',
    extensions: ['go'],
    forms: [{ open: '`', close: '`', lines: true }, plain, character],
    comments: slashes,
    join: '+',
    format: {
      before: /\b(?:Sprintf|Fprintf|Errorf)\s{0,20}\(\s{0,20}(?:\w{1,50},\s{0,20})?$/,
      filling: 'percent',
    },
  },
  {
    language: 'java',
    extensions: ['java', 'groovy', 'scala'],
    forms: [{ open: '"""', close: '"""', escape: 'backslash', lines: true }, plain, character],
    comments: slashes,
    join: '+',
    format: { before: /\bString\.format\s{0,20}\(\s{0,20}$/, filling: 'percent' },
  },
  {
    language: 'kotlin',
    extensions: ['kt', 'kts'],
    forms: [
      { open: '"""', close: '"""', lines: true, filling: 'dollar' },
      { ...plain, filling: 'dollar' },
      character,
    ],
    comments: slashes,
    join: '+',
  },
  {
    language: 'csharp',
    extensions: ['cs'],
    forms: [
      { open: '$"""', close: '"""', lines: true, filling: 'braces' },
      { open: '"""', close: '"""', lines: true },
      { open: '$@"', close: '"', escape: 'doubled', lines: true, filling: 'braces' },
      { open: '@$"', close: '"', escape: 'doubled', lines: true, filling: 'braces' },
      { open: '@"', close: '"', escape: 'doubled', lines: true },
      { ...plain, open: '$"', filling: 'braces' },
      plain,
      character,
    ],
    comments: slashes,
    join: '+',
    format: { before: /\b[Ss]tring\.Format\s{0,20}\(\s{0,20}$/, filling: 'braces' },
  },
  {
    language: 'ruby',
    extensions: ['rb'],
    forms: [
      { ...plain, lines: true, filling: 'hash' },
      { ...character, lines: true },
    ],
    comments: [['#', '\n']],
    join: '+',
    format: { before: /\b(?:format|sprintf)\s{0,20}\(\s{0,20}$/, filling: 'percent' },
    heredoc: /<<[~-]?(["']?)([A-Za-z_]\w{0,60})\1/y,
  },
  {
    language: 'php',
    extensions: ['php'],
    forms: [
      { ...plain, lines: true, filling: 'sigil' },
      { ...character, lines: true },
    ],
    comments: [...slashes, ['#', '\n']],
    join: '.',
    format: { before: /\bsprintf\s{0,20}\(\s{0,20}$/, filling: 'percent' },
    heredoc: /<<<[ \t]{0,20}(["']?)([A-Za-z_]\w{0,60})\1/y,
  },
  {
    language: 'rust',
    extensions: ['rs'],
    forms: [
      { open: 'r##"', close: '"##', lines: true },
      { open: 'r#"', close: '"#', lines: true },
      { open: 'r"', close: '"', lines: true },
      { ...plain, lines: true },
    ],
    comments: slashes,
    join: '+',
    format: {
      before: /\b(?:format|write|writeln)!\s{0,20}\(\s{0,20}(?:\w{1,50},\s{0,20})?$/,
      filling: 'braces',
    },
  },
  {
    language: 'swift',
    extensions: ['swift'],
    forms: [
      { open: '#"""', close: '"""#', lines: true },
      { open: '"""', close: '"""', escape: 'backslash', lines: true, filling: 'backslash' },
      { open: '#"', close: '"#' },
      { ...plain, filling: 'backslash' },
    ],
    comments: slashes,
    join: '+',
  },
];
