import { asObject, ownValue } from '../../../../../lang/json-text.ts';
import type { Region } from '../../../../../model/site.ts';
import { parameter, spellPlaceholders } from '../../spelling/placeholder.ts';
import { type Broken, follow, type Load, type Placed } from './references.ts';
import { readBases } from './servers.ts';

/** One operation of a document, below one of its base paths. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly file: string;
  readonly region: Region | undefined;
}

/** What a document says, the references of it that lead nowhere, and how many of its paths were too many to be read. */
export interface Operations {
  readonly operations: readonly Operation[];
  readonly broken: readonly Broken[];
  readonly unread: number;
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
const mostPaths = 10_000;
const mostOperations = 50_000;

/** The operations of the document in a file: those of `paths`, no web hooks and no callbacks. */
export function readOperations(file: string, load: Load): Operations {
  const operations: Operation[] = [];
  const broken: Broken[] = [];
  const document = load(file);
  if (document === undefined || typeof document === 'string') return { operations, broken, unread: 0 };
  const bases = readBases(document.root) ?? [''];
  const under = (placed: Placed): Placed | undefined => {
    const found = follow(placed, load);
    if (!('broken' in found)) return found;
    broken.push(found);
    return undefined;
  };
  const paths = under({ file, keys: ['paths'], value: ownValue(document.root, 'paths') });
  const items = Object.entries(asObject(paths?.value) ?? {}).filter(([path]) => path.startsWith('/'));
  let read = 0;
  for (const [path, value] of items.slice(0, mostPaths)) {
    if (operations.length >= mostOperations) break;
    read += 1;
    const item = paths && under({ file: paths.file, keys: [...paths.keys, path], value });
    const own = asObject(item?.value);
    if (!item || !own) continue;
    const source = load(item.file);
    for (const method of Object.keys(own)) {
      if (!methods.has(method)) continue;
      const region = typeof source === 'object' ? source.regionOf([...item.keys, method]) : undefined;
      for (const base of readBases(own) ?? bases)
        operations.push({ method: method.toUpperCase(), path: base + path, file: item.file, region });
    }
  }
  return { operations, broken, unread: items.length - read };
}

/**
 * Path templating: `{name}` (spec.openapis.org/oas/v3.1.0, section 4.8.8.2), and the `:name` of a router that found its way
 * into a document.
 */
export const spellTemplate = spellPlaceholders({
  placeholder: /\{([^{}/]{1,200})\}|(?<=\/):([A-Za-z_]\w{0,199})(?=\/|$)/g,
  read: ([, braced, word = '']) => [parameter(braced ?? word)],
});
