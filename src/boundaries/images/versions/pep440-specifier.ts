import { comparePep440 } from './pep440.ts';

/**
 * Whether a version is one that a specifier names; `undefined` where that is not plain: wildcards, arbitrary equality, and
 * versions before a release.
 * https://packaging.python.org/en/latest/specifications/version-specifiers/#version-specifiers
 */
export function satisfiesPep440(version: string, specifier: string): boolean | undefined {
  if (/[a-z]/i.test(version.replace(/\+.*$/, ''))) return undefined;
  const clauses = specifier.split(',').filter((it) => it.trim() !== '');
  let all: boolean | undefined = true;
  for (const clause of clauses) {
    const one = satisfiesClause(version, clause.trim());
    if (one === false) return false;
    if (one === undefined) all = undefined;
  }
  return all;
}

function satisfiesClause(version: string, clause: string): boolean | undefined {
  const [, operator = '', bound = ''] = /^(~=|==|!=|<=|>=|<|>)\s*([\w.!]+)$/.exec(clause) ?? [];
  const order = comparePep440(version, bound);
  if (order === undefined || /[a-z]/i.test(bound)) return undefined;
  switch (operator) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    default:
      return order >= 0 && hasPrefix(version, bound);
  }
}

/** `~=1.4.2` takes what is at least that and begins with `1.4`. */
function hasPrefix(version: string, bound: string): boolean {
  const prefix = bound.split('.').slice(0, -1);
  const parts = version.split('.');
  return prefix.every((part, at) => Number(parts[at] ?? 0) === Number(part));
}
