import { asObject, type JsonObject, ownValue } from '../../../../../lang/json-text.ts';
import { folderOf, joinPath } from '../../../../../lang/paths.ts';
import type { ParsedDocument } from './parse-document.ts';

/** A value of a document: in which file, under which keys. */
export interface Placed {
  readonly file: string;
  readonly keys: readonly string[];
  readonly value: unknown;
}

/** A `$ref` that leads nowhere, or in a circle. `wanted`: the file that would be needed. */
export interface Broken {
  readonly broken: string;
  readonly wanted?: string;
}

/** The files of a document, by path; a text says what is wrong with one. */
export type Load = (path: string) => ParsedDocument | string | undefined;

const longestChain = 16;

/** Follows the `$ref`s that a value consists of, through the files of the checkout (RFC 6901 for what follows the `#`). */
export function follow(placed: Placed, load: Load): Placed | Broken {
  let at = placed;
  for (let hops = 0; hops < longestChain; hops++) {
    const reference = ownValue(asObject(at.value), '$ref');
    if (typeof reference !== 'string') return at;
    const [target = '', pointer = ''] = reference.split('#', 2);
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return { broken: reference };
    const file = target === '' ? at.file : joinPath(folderOf(at.file), decoded(target));
    if (file === undefined) return { broken: reference };
    const document = load(file);
    if (document === undefined) return { broken: reference, wanted: file };
    if (typeof document === 'string') return { broken: reference };
    const keys = pointer
      .split('/')
      .slice(1)
      .map((it) => decoded(it).replaceAll('~1', '/').replaceAll('~0', '~'));
    const value = valueUnder(document.root, keys);
    if (value === undefined) return { broken: reference };
    at = { file, keys, value };
  }
  return { broken: String(ownValue(asObject(placed.value), '$ref')) };
}

function valueUnder(root: JsonObject, keys: readonly string[]): unknown {
  let value: unknown = root;
  for (const key of keys) {
    value = Array.isArray(value) ? value[Number(key)] : ownValue(asObject(value), key);
    if (value === undefined) return undefined;
  }
  return value;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
