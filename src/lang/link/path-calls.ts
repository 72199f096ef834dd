import { trimSlashes } from './formats.ts';
import { blankText, joinTexts, knownText, type Texts, uniteTexts } from './texts.ts';

/** Paths joined with one `/` between them. */
export function joinPaths(list: readonly Texts[]): Texts {
  const last = list.length - 1;
  return joinTexts(
    list.flatMap((texts, at) => {
      const trimmed = trimSlashes(texts, at > 0, at < last);
      return at === 0 ? [trimmed] : [knownText('/'), trimmed];
    }),
  );
}

/**
 * A reference resolved against a base: one that starts with `/` keeps only the base's host, a whole URL replaces it, any
 * other takes the place of what follows the base's last `/`. https://url.spec.whatwg.org/#relative-state
 */
export function joinUrl(reference: Texts, base: Texts | undefined): Texts {
  if (!base) return reference;
  return uniteTexts(
    reference.all.map((text) => {
      const one: Texts = { ...reference, all: [text] };
      const [first] = text.parts;
      if (typeof first === 'string' && /^[a-z][a-z\d+.-]*:/i.test(first)) return one;
      if (typeof first === 'string' && first.startsWith('/')) return joinTexts([hostOf(base), one]);
      return joinTexts([folderOf(base), one]);
    }),
  );
}

/** The scheme and the host that a URL begins with. */
export const origin = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i;

/** What is before the path of a URL: unknown where that is not written down. */
export function hostOf(base: Texts): Texts {
  return uniteTexts(
    base.all.map(({ parts }) => {
      const [first] = parts;
      if (typeof first !== 'string') return blankText('base', base.complete);
      const host = origin.exec(first)?.[0];
      const isWhole = host !== undefined && (host.length < first.length || parts.length === 1);
      return isWhole ? { ...knownText(host), trail: base.trail } : blankText('base', base.complete);
    }),
  );
}

function folderOf(base: Texts): Texts {
  return uniteTexts(
    base.all.map((text) => {
      const last = text.parts.at(-1);
      const one: Texts = { ...base, all: [text] };
      if (typeof last !== 'string' || last.endsWith('/')) return one;
      const slash = last.lastIndexOf('/');
      const isHost = /^[a-z][a-z\d+.-]*:\/\/[^/]*$/i.test(last);
      if (isHost || slash < 0) return joinTexts([one, knownText('/')]);
      return { ...one, all: [{ ...text, parts: [...text.parts.slice(0, -1), last.slice(0, slash + 1)] }] };
    }),
  );
}
