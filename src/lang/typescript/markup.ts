/** An attribute of an element of a template: a plain text, or an expression that stands between two offsets. */
export type Attribute =
  | { readonly name: string; readonly text: string; readonly from: number; readonly to: number }
  | { readonly name: string; readonly from: number; readonly to: number };

/** An element that says where it leads. */
export interface Element {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
  readonly attributes: readonly Attribute[];
}

const most = 400;
const opener = /<!--|<(form|[A-Z]\w{0,60})(?=\s)/g;
const gap = /[\s/]*/y;
const attribute = /([^\s/>=]{1,200})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|[^\s"'>]+))?/y;
/** What leads somewhere, and what says how. */
const wanted = /^(?:v-bind:|:)?(href|action|method)$/;

/**
 * The forms of a Vue template, and its components, that have an address. Total on any text and linear in it; what stands in a
 * script, where `isScript` says so, is none. https://vuejs.org/guide/essentials/template-syntax.html#attribute-bindings
 */
export function findElements(text: string, isScript: (at: number) => boolean): readonly Element[] {
  const found: Element[] = [];
  opener.lastIndex = 0;
  for (let it = opener.exec(text); it && found.length < most; it = opener.exec(text)) {
    if (it[0] === '<!--') {
      const close = text.indexOf('-->', opener.lastIndex);
      if (close < 0) break;
      opener.lastIndex = close + 3;
    } else if (!isScript(it.index)) {
      const { attributes, end } = readAttributes(text, opener.lastIndex);
      opener.lastIndex = end;
      if (attributes.some(({ name }) => name !== 'method'))
        found.push({ tag: it[1] ?? '', from: it.index, to: end, attributes });
    }
  }
  return found;
}

/** The wanted attributes of a tag whose name ends at `from`, and where the tag ends. */
function readAttributes(
  text: string,
  from: number,
): { readonly attributes: readonly Attribute[]; readonly end: number } {
  const attributes: Attribute[] = [];
  let at = from;
  while (at < text.length) {
    gap.lastIndex = at;
    gap.test(text);
    at = gap.lastIndex;
    if (text[at] === '>') break;
    attribute.lastIndex = at;
    const [whole = ' ', spelt = '', double, single] = attribute.exec(text) ?? [];
    at += whole.length;
    const name = wanted.exec(spelt)?.[1];
    const value = double ?? single;
    if (name === undefined || value === undefined) continue;
    const place = { name, from: at - 1 - value.length, to: at - 1 };
    attributes.push(name === spelt ? { ...place, text: value } : place);
  }
  return { attributes, end: at };
}
