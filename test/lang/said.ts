import type { CallSite, Program } from '../../src/model/program.ts';
import type { Files } from '../boundaries/routes/programs.ts';
import { name, show } from './program-of.ts';

/** All that a program says of one of its calls. */
export function saidOf(program: Program, { call, path, within }: CallSite): readonly string[] {
  const evaluations = call.args.map(({ value }) => program.evaluate(value, path));
  return [
    `${path}:${call.region.line}:${call.region.column}`,
    ...program.refer(call.of, path).map(name),
    ...evaluations.flatMap(({ values, trail, complete }) => [
      ...values.map(show),
      ...trail.map(({ site, note }) => `${site.side} ${site.path}:${site.region?.line} ${note}`),
      String(complete),
    ]),
    ...within.flatMap((fn) =>
      program
        .callersOf(fn)
        .map((it) => `called at ${it.path}:${it.call.region.line}:${it.call.region.column}`),
    ),
  ];
}

/** All that a program says of its calls. */
export function said(program: Program): readonly (readonly string[])[] {
  return program.calls().map((site) => saidOf(program, site));
}

const words = /[A-Za-z_]{4,}/g;

/** A file that is gone, one that is new, or one in which a word is another: a path, a package, a name that others know. */
export function edited(files: Files, which: number, how: number, word: number): Files {
  const paths = Object.keys(files);
  const path = paths[which % paths.length] ?? '';
  const { [path]: text = '', ...others } = files;
  if (how === 0) return others;
  if (how === 1) return { ...files, [path.replace(/(\.\w+)$/, '2$1')]: text };
  const found = [...text.matchAll(words)];
  const old = found[word % Math.max(1, found.length)]?.[0];
  return old === undefined ? files : { ...files, [path]: text.replaceAll(old, 'changed') };
}
