/** One `curl` command of a script or a page: its words with quotes and escapes resolved, and where its address stands. */
export interface CurlCommand {
  readonly method: string;
  readonly url: string;
  /** Counted from 1. */
  readonly line: number;
  /** Where the address begins in its line, counted from 1. */
  readonly column: number;
}

interface Word {
  readonly text: string;
  /** Where it begins in the text of the file. */
  readonly at: number;
}

const mostCommands = 2000;
const longestCommand = 4000;
const start = /(?:^|[\s`"'(|;&$])curl(?=\s)/g;
/** Options that take a value of their own. https://curl.se/docs/manpage.html */
const valued =
  /^(?:-[AbcCDeEFHKmoPQrtTuUwxXyYzd]|--(?:cookie(?:-jar)?|user(?:-agent)?|referer|cert|key|cacert|form(?:-string)?|header|config|max-time|connect-timeout|output|retry(?:-\w+)?|range|upload-file|write-out|proxy|request|resolve|data(?:-\w+)?|json|url-query))$/;
const sends = /^(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?|--json|-F|--form(?:-string)?)$/;

/** The `curl` commands of a text whose address is written down, at least from its path on. */
export function findCurlCommands(text: string): readonly CurlCommand[] {
  const found: CurlCommand[] = [];
  let line = 1;
  let lineStart = 0;
  let until = 0;
  for (const { index, 0: word } of text.matchAll(start)) {
    if (found.length >= mostCommands) break;
    if (index < until) continue;
    const command = readCommand(splitWords(text, index + word.length));
    if (!command) continue;
    const { at, text: url } = command.url;
    until = at;
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < at; end = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = end + 1;
    }
    found.push({ method: command.method, url, line, column: at - lineStart + 1 });
  }
  return found;
}

/** The words up to the end of the command: a line's end that is neither escaped nor quoted, or what joins commands. */
function splitWords(text: string, from: number): readonly Word[] {
  const words: Word[] = [];
  const end = Math.min(text.length, from + longestCommand);
  let word = '';
  let at = -1;
  let quote = '';
  const finish = () => {
    if (at >= 0) words.push({ text: word, at });
    word = '';
    at = -1;
  };
  for (let i = from; i < end; i++) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === quote) quote = '';
      else word += char;
    } else if (char === '\\') {
      i += 1;
      if (text.charAt(i) === '\r') i += 1;
      if (text.charAt(i) !== '\n') word += text.charAt(i);
    } else if (char === '"' || char === "'") {
      quote = char;
      if (at < 0) at = i + 1;
    } else if (/[\n|;&`)]/.test(char)) break;
    else if (/\s/.test(char)) finish();
    else {
      if (at < 0) at = i;
      word += char;
    }
  }
  finish();
  return words;
}

/** The last option of `-sXPUT` and of `--request=PUT`, with the value that is glued to it. */
function apart(word: string): { readonly text: string; readonly value?: string } {
  const [, long, after] = /^(--[\w-]{1,40})=(.*)$/s.exec(word) ?? [];
  if (long !== undefined && after !== undefined) return { text: long, value: after };
  if (!/^-[A-Za-z]{2}/.test(word)) return { text: word };
  const at = [...word.slice(1)].findIndex((letter) => valued.test(`-${letter}`));
  if (at < 0) return { text: word };
  const value = word.slice(at + 2);
  return { text: `-${word.charAt(at + 1)}`, ...(value !== '' && { value }) };
}

function readCommand(words: readonly Word[]): { readonly method: string; readonly url: Word } | undefined {
  let method: string | undefined;
  let isSent = false;
  let url: Word | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) break;
    const { text, value } = apart(word.text);
    const given = value ?? words[i + 1]?.text;
    if (text === '-X' || text === '--request') method = given;
    else if (text === '-I' || text === '--head') method ??= 'HEAD';
    else if (text === '-G' || text === '--get') method ??= 'GET';
    else if (text === '-T' || text === '--upload-file') method ??= 'PUT';
    else if (text === '--url') url ??= words[i + 1];
    if (sends.test(text)) isSent = true;
    if (valued.test(text) || text === '--url') i += value === undefined ? 1 : 0;
    else if (!text.startsWith('-')) url ??= word;
  }
  if (!url || !/^(?:https?:\/\/|\$|localhost[:/]|127\.)/.test(url.text)) return undefined;
  const known = method ?? (isSent ? 'POST' : 'GET');
  return { method: /^[A-Z]{3,7}$/.test(known) ? known : '*', url };
}
