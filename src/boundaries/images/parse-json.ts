import { type SourceFile, textOf } from '../../model/site.ts';

/** The JSON of a file, or `undefined` where it is none. What it holds is anybody's guess: look with `field` and `textField`. */
export function parseJsonFile(file: SourceFile | undefined): unknown {
  return file && parseJson(textOf(file));
}

/** What a text holds as JSON, or `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file and what it holds as JSON; `undefined` where that is none. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly json: unknown;
}

/** The value under a key of an object that is its own; `undefined` for anything else. */
export function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

export function textField(value: unknown, key: string): string | undefined {
  const found = field(value, key);
  return typeof found === 'string' ? found : undefined;
}

export function listField(value: unknown, key: string): readonly unknown[] {
  const found = field(value, key);
  return Array.isArray(found) ? found : [];
}
