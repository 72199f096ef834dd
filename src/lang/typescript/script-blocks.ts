/** The scripts of a component file, at their own offsets: what is not script is blank. */
export interface ScriptBlocks {
  /** As long as the file, line by line. */
  readonly text: string;
  /** Whether its scripts are TypeScript without JSX, in which `<T>x` is a cast. */
  readonly isTypeScript: boolean;
  /** What `<script src>` names. */
  readonly sources: readonly string[];
  /** The languages of scripts that were left out: `coffee`. */
  readonly foreign: readonly string[];
}

const languages = new Set(['', 'ts', 'tsx', 'js', 'jsx', 'typescript', 'javascript', 'babel']);
const types = /^(?:module|(?:text|application)\/(?:java|ecma|type)script|text\/babel|ts|tsx)?$/;

/** Whether a file holds scripts among markup: Vue, Svelte and Astro components. */
export function isComponent(path: string): boolean {
  return /\.(?:vue|svelte|astro)$/i.test(path);
}

/**
 * Cuts every script out of a component: each `<script>` outside comments, and the fence that opens an Astro file. Total on
 * any text and linear in it; markup is not parsed. https://html.spec.whatwg.org/multipage/parsing.html#script-data-state
 */
export function cutScripts(path: string, text: string): ScriptBlocks {
  const kept: string[] = [];
  const sources: string[] = [];
  const foreign: string[] = [];
  let isTypeScript = false;
  let end = 0;
  const keep = (from: number, to: number) => {
    kept.push(blank(text.slice(end, from)), text.slice(from, to));
    // A script ends its last statement, whatever the next one begins with.
    if (to < text.length) kept.push(';');
    end = Math.min(to + 1, text.length);
  };
  const fence = /\.astro$/i.test(path) ? findFence(text) : undefined;
  if (fence) {
    isTypeScript = true;
    keep(fence.from, fence.to);
  }
  for (let tag = findOpening(text, end); tag; tag = findOpening(text, end)) {
    const to = findClosing(text, tag.end);
    const language = (tag.attributes.get('lang') ?? '').toLowerCase();
    const source = tag.attributes.get('src');
    if (source) sources.push(source);
    if (!languages.has(language)) foreign.push(language);
    else if (types.test((tag.attributes.get('type') ?? '').toLowerCase())) {
      isTypeScript ||= language === 'ts' || language === 'typescript';
      keep(tag.end, to);
      continue;
    }
    kept.push(blank(text.slice(end, to)));
    end = to;
  }
  kept.push(blank(text.slice(end)));
  return { text: kept.join(''), isTypeScript, sources, foreign };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Astro's frontmatter: between the first line that starts with `---` and the next. https://docs.astro.build/en/basics/astro-components/ */
function findFence(text: string): Stretch | undefined {
  const opening = /^[\s\uFEFF]*---/.exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  for (let at = text.indexOf('\n', opening); at >= 0; at = text.indexOf('\n', at + 1))
    if (/^[ \t]*---/.test(text.slice(at + 1, at + 100))) return { from: opening, to: at + 1 };
  return undefined;
}

interface Tag {
  readonly attributes: ReadonlyMap<string, string>;
  /** One behind its `>`. */
  readonly end: number;
}

const opener = /<!--|<script(?=[\s/>])/gi;

function findOpening(text: string, from: number): Tag | undefined {
  opener.lastIndex = from;
  for (let found = opener.exec(text); found; found = opener.exec(text)) {
    if (found[0] !== '<!--') return readTag(text, opener.lastIndex);
    const close = text.indexOf('-->', opener.lastIndex);
    if (close < 0) return undefined;
    opener.lastIndex = close + 3;
  }
  return undefined;
}

const gap = /[\s/]*/y;
const attribute = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;

/** The attributes of a tag whose name ends at `from`; `undefined` where the text ends first. */
function readTag(text: string, from: number): Tag | undefined {
  const attributes = new Map<string, string>();
  for (let at = from; at < text.length; ) {
    gap.lastIndex = at;
    gap.test(text);
    at = gap.lastIndex;
    if (text[at] === '>') return { attributes, end: at + 1 };
    attribute.lastIndex = at;
    const [whole = ' ', name = '', double, single, bare] = attribute.exec(text) ?? [];
    at += whole.length;
    if (!attributes.has(name.toLowerCase()))
      attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return undefined;
}

/** Where `</script` stands, or the end of the text. */
function findClosing(text: string, from: number): number {
  const close = /<\/script(?=[\s/>])/gi;
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}
