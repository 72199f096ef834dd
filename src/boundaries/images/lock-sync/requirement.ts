import { plainName } from '../installed/installation.ts';

/** A requirement of a Python package. */
export interface Requirement {
  readonly name: string;
  /** As it is written, without name, extras and marker. */
  readonly specifier: string;
  /** It is asked for on some systems or versions of Python only. */
  readonly isConditional: boolean;
}

/** https://packaging.python.org/en/latest/specifications/dependency-specifiers/ */
function parseRequirement(text: string): Requirement | undefined {
  const [, name, rest = ''] =
    /^\s*([A-Za-z\d](?:[\w.-]{0,100}[A-Za-z\d])?)\s*(?:\[[^\]]*\])?(.*)$/s.exec(text) ?? [];
  if (name === undefined) return undefined;
  const [specifier = '', ...marker] = rest.split(';');
  const plain = specifier.trim().replace(/^\((.*)\)$/, '$1');
  return { name: plainName(name), specifier: plain, isConditional: marker.length > 0 };
}

/** The requirements in a list of strings; anything else in it is passed over. */
export function parseRequirements(list: unknown): readonly Requirement[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((it: unknown) => (typeof it === 'string' ? (parseRequirement(it) ?? []) : []));
}
