import type { Argument } from '../../model/module.ts';
import type { External } from '../../model/program.ts';
import { asSegments, formatPercent, replaceAllText, trimSlashes } from '../link/formats.ts';
import { joinPaths } from '../link/path-calls.ts';
import { blankText, joinTexts, knownText, mapTexts, type Texts } from '../link/texts.ts';
import type { TextQuestions } from './dialect.ts';

type TextFunction = (args: readonly Argument[], ask: TextQuestions) => Texts | undefined;

/** The first argument as it is. */
const same: TextFunction = ([first], { read }) => first && read(first.value);

const escaped: TextFunction = ([first], { read }) => first && asSegments(read(first.value));

const joined: TextFunction = (args, { read }) => joinPaths(args.map((it) => read(it.value)));

const concatenated: TextFunction = (args, { read }) => joinTexts(args.map((it) => read(it.value)));

/** A text without the slashes at its ends, where it is slashes that are cut. */
function trimmed(start: boolean, end: boolean): TextFunction {
  return ([first, cut], { read }) => {
    if (!first) return undefined;
    const isSlash = cut?.value.is === 'literal' && cut.value.value === '/';
    return isSlash ? trimSlashes(read(first.value), start, end) : blankText('open');
  };
}

function cased(change: (text: string) => string): TextFunction {
  return ([first], { read }) =>
    first &&
    mapTexts(read(first.value), (text) => ({
      ...text,
      parts: text.parts.map((part) => (typeof part === 'string' ? change(part) : part)),
    }));
}

/** `url.URL{Scheme: "http", Host: "localhost:3000", Path: "/api"}`; without a host it is a reference to be resolved. */
const composed: TextFunction = (args, { read }) => {
  const [scheme, host, path] = ['Scheme', 'Host', 'Path'].map((name) => args.find((it) => it.name === name));
  if (!host) return path && read(path.value);
  const origin = scheme ? [read(scheme.value), knownText('://'), read(host.value)] : [blankText('base')];
  return joinPaths([joinTexts(origin), path ? read(path.value) : knownText('')]);
};

const replaced: TextFunction = ([text, what, by], { read }) =>
  text && by && what?.value.is === 'literal'
    ? replaceAllText(read(text.value), String(what.value.value), read(by.value))
    : undefined;

const functions: ReadonlyMap<string, TextFunction> = new Map<string, TextFunction>([
  [
    'fmt Sprintf',
    ([format, ...values], { read }) =>
      format &&
      formatPercent(read(format.value), { is: 'array', items: values, region: format.value.region }, read),
  ],
  ['fmt Sprint', concatenated],
  ['path Join', joined],
  ['path/filepath Join', joined],
  ['net/url JoinPath', joined],
  ['net/url URL', composed],
  ['net/url Parse', same],
  ['net/url ParseRequestURI', same],
  ['net/url PathEscape', escaped],
  ['net/url QueryEscape', escaped],
  ['strconv Itoa', escaped],
  ['strconv FormatInt', escaped],
  ['strconv Quote', escaped],
  ['strings TrimSpace', same],
  ['strings ToLower', cased((text) => text.toLowerCase())],
  ['strings ToUpper', cased((text) => text.toUpperCase())],
  ['strings TrimSuffix', trimmed(false, true)],
  ['strings TrimRight', trimmed(false, true)],
  ['strings TrimPrefix', trimmed(true, false)],
  ['strings TrimLeft', trimmed(true, false)],
  ['strings Trim', trimmed(true, true)],
  ['strings ReplaceAll', replaced],
  ['strings Replace', replaced],
  [
    'strings Join',
    ([list, separator], { read, items }) => {
      const texts = list && separator && items(list.value);
      return texts && joinTexts(texts.flatMap((it, at) => (at === 0 ? [it] : [read(separator.value), it])));
    },
  ],
  ['<global> string', same],
]);

/** What a function of Go's library makes of texts. https://pkg.go.dev/std */
export function goText(
  { from, name }: External,
  args: readonly Argument[],
  ask: TextQuestions,
): Texts | undefined {
  return functions.get(`${from} ${name}`)?.(args, ask);
}

/** The methods that packages name: `http.MethodGet`, `fiber.MethodGet`, `echo.GET`. https://pkg.go.dev/net/http#pkg-constants */
export function goConstant({ from, name }: External): string | undefined {
  const [, method] = /^Method(Get|Head|Post|Put|Patch|Delete|Connect|Options|Trace)$/.exec(name) ?? [];
  if (method !== undefined) return method.toUpperCase();
  const isEcho = /^github\.com\/labstack\/echo(?:\/v\d+)?$/.test(from);
  return isEcho && /^[A-Z]{3,7}$/.test(name) ? name : undefined;
}
