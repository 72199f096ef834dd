import type { Form, Notation } from './notations.ts';

/** A string of a source, and the code before it, comments left out. Offsets are UTF-16 code units. */
export interface FoundString {
  readonly form: Form;
  readonly from: number;
  readonly to: number;
  /** Without its quotes. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
}

/** A string that goes on for longer is none: a quote stands alone somewhere. */
const longest = 200_000;
/** Looking for the ends of strings may take this many steps in one file; what follows is then code. */
const mostSteps = 1_000_000;

const mostStrings = 50_000;

/** What is being read, and what looking for ends may still cost. */
interface Look {
  readonly source: string;
  readonly notation: Notation;
  steps: number;
  /** By what closes a string: the first place it stands at from some place on, as it was found last. */
  readonly nearest: Map<string, { readonly from: number; readonly at: number }>;
}

/** Where a text stands from some place on; asked in order, it reads the source once. */
function nextOf(text: string, from: number, { source, nearest }: Look): number {
  const known = nearest.get(text);
  if (known && known.from <= from && (known.at < 0 || from <= known.at)) return known.at;
  const at = source.indexOf(text, from);
  nearest.set(text, { from, at });
  return at;
}

/** The characters that a comment or a string can begin with. */
function openersOf({ forms, comments, heredoc }: Notation): RegExp {
  const first = new Set(
    [...forms.map(({ open }) => open), ...comments.map(([open]) => open)].map((it) => it.charAt(0)),
  );
  if (heredoc) first.add('<');
  return new RegExp(`[${[...first].map((it) => `\\${it}`.replace(/\\(\w)/, '$1')).join('')}]`, 'g');
}

/** Where a form that opened at `start` closes; -1 where it does not. */
function closeOf(start: number, form: Form, look: Look): number {
  const { source } = look;
  const line = form.lines ? -1 : nextOf('\n', start, look);
  let at = nextOf(form.close, start, look);
  for (; at >= 0 && at < start + longest && look.steps > 0; at = source.indexOf(form.close, at)) {
    look.steps -= 1;
    if (line >= 0 && line < at) return -1;
    if (form.escape === 'doubled' && source.startsWith(form.close, at + 1)) at += 2;
    else if (form.escape !== 'backslash' || !isEscaped(start, at, look)) return at;
    else at += 1;
  }
  return -1;
}

function isEscaped(start: number, at: number, look: Look): boolean {
  let slashes = 0;
  while (at - 1 - slashes >= start && look.source[at - 1 - slashes] === '\\') slashes++;
  look.steps -= slashes;
  return slashes % 2 === 1;
}

/** The body of a heredoc that opens at `at`: from the next line to the line with its name. */
function findHeredoc(at: number, look: Look): Omit<FoundString, 'before'> | undefined {
  const { source } = look;
  const { heredoc, forms } = look.notation;
  if (!heredoc) return undefined;
  heredoc.lastIndex = at;
  const [opening, quote, name = ''] = heredoc.exec(source) ?? [];
  const start = opening === undefined ? 0 : source.indexOf('\n', at) + 1;
  if (start === 0) return undefined;
  for (
    let line = start;
    line > 0 && line < start + longest && look.steps > 0;
    line = source.indexOf('\n', line) + 1
  ) {
    look.steps -= 1;
    const rest = source.slice(line, line + 200).trimStart();
    if (!rest.startsWith(name) || /^\w/.test(rest.slice(name.length))) continue;
    const form: Form = (quote === "'" ? undefined : forms[0]) ?? { open: '', close: '', lines: true };
    return { form, from: at, to: source.indexOf(name, line) + name.length, start, end: line };
  }
  return undefined;
}

function findString(at: number, look: Look): Omit<FoundString, 'before'> | undefined {
  const { source } = look;
  const heredoc = findHeredoc(at, look);
  if (heredoc) return heredoc;
  for (const form of look.notation.forms) {
    if (!source.startsWith(form.open, at) || (/^\w/.test(form.open) && /\w/.test(source[at - 1] ?? '')))
      continue;
    const start = at + form.open.length;
    const end = closeOf(start, form, look);
    if (end >= 0) return { form, from: at, to: end + form.close.length, start, end };
  }
  return undefined;
}

/** Every string of a source, and the code after the last one. A quote that nothing closes is no string; total on any text. */
export function findStrings(
  source: string,
  notation: Notation,
): { readonly strings: readonly FoundString[]; readonly after: string } {
  const strings: FoundString[] = [];
  const code: string[] = [];
  const openers = openersOf(notation);
  const look: Look = { source, notation, steps: mostSteps, nearest: new Map() };
  let done = 0;
  const skip = (from: number, to: number) => {
    code.push(source.slice(done, from));
    done = to;
    openers.lastIndex = to;
  };
  for (
    let found = openers.exec(source);
    found && strings.length < mostStrings;
    found = openers.exec(source)
  ) {
    const at = found.index;
    const comment = notation.comments.find(([open]) => source.startsWith(open, at));
    if (comment) {
      const end = source.indexOf(comment[1], at + comment[0].length);
      skip(at, end < 0 ? source.length : end + comment[1].length);
      continue;
    }
    const string = findString(at, look);
    if (!string) continue;
    skip(at, string.to);
    strings.push({ ...string, before: code.join('').trim().slice(-400) });
    code.length = 0;
  }
  return { strings, after: [...code, source.slice(done)].join('').trim().slice(0, 400) };
}
