import { isSetting } from '../../../../../lang/link/external.ts';
import { walk } from '../../../../../lang/walk.ts';
import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { readCallTarget } from '../../../call-path.ts';
import type { FileRouting } from '../../files/file-routes.ts';

type Said = ReturnType<NonNullable<FileRouting['configure']>>;

const names = ['js', 'mjs', 'cjs', 'ts', 'mts'].map((it) => `next.config.${it}`);

/** What `next.config` says: the base path of all routes, and the paths below it that are handed on to others. */
export function readNextConfig(program: Program, root: string): Said {
  const found: Said[number][] = [];
  for (const name of names) {
    const path = root === '' ? name : `${root}/${name}`;
    const module = program.modules.get(path);
    if (!module) continue;
    walk(module, (expr) => {
      const base = entry(expr, 'basePath');
      const source = entry(expr, 'source');
      if (base && !source && !isUnset(program, base, path))
        found.push({ act: { do: 'prefix', paths: [base] }, path, expr: base });
      const destination = entry(expr, 'destination');
      if (source?.is !== 'literal' || !destination || base) return;
      const paths = [bracketed(String(source.value))];
      const onto = ownDestination(program, destination, path);
      found.push({ act: { do: 'hide', paths, by: 'a rewrite', ...(onto && { onto }) }, path, expr });
    });
  }
  return found;
}

/** Whether the environment alone tells it: until it does, there is no base path, in the links of the pages as well. */
function isUnset(program: Program, base: Expr, path: string): boolean {
  const referents = program.refer(base, path);
  return referents.length > 0 && referents.every((it) => it.is === 'external' && isSetting(it));
}

/** What stands before the wildcard of `http://localhost:8000/v1/:path*`; undefined for a host that is another one for sure. */
function ownDestination(program: Program, destination: Expr, path: string): readonly string[] | undefined {
  const [value] = program.evaluate(destination, path).values;
  const target = value && readCallTarget(value, new Set());
  if (target?.host !== null) return undefined;
  const texts = target.path.segments.map((it) => (it.is === 'literal' ? it.text : ''));
  const end = texts.findIndex((it) => /^:\w+\*$/.test(it));
  return end >= 0 && end === texts.length - 1 && !texts.includes('') ? texts.slice(0, end) : undefined;
}

function entry(expr: Expr, key: string): Expr | undefined {
  return expr.is === 'object' ? expr.entries.find((it) => it.key === key)?.value : undefined;
}

/** `/api/:path*` up to what it leaves open. */
function bracketed(source: string): string {
  return source.replace(/\/:[^/]*[*+].*$|\(.*$/, '').replace(/:(\w+)/g, '[$1]');
}
