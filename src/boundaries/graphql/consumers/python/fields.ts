import type { Binding, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { type Home, lastName } from './type-of.ts';

/** An annotated field of a class, and the class that says so. */
export interface Field {
  readonly binding: Binding;
  readonly type: Expr;
  readonly home: Home;
}

const hidden = new Set(['ClassVar', 'InitVar']);
const mostBases = 50;

function isHidden(type: Expr): boolean {
  if (type.is === 'literal')
    return /^\s*(?:typing\.)?(?:ClassVar|dataclasses\.InitVar|InitVar)\b/.test(String(type.value));
  const outer = type.is === 'member' && typeof type.name !== 'string' ? type.of : type;
  return hidden.has(lastName(outer));
}

function linesOf(home: Home, program: Program): readonly Home[] {
  const seen = new Set([home.cls]);
  const found: Home[] = [];
  const visit = (at: Home): void => {
    for (const base of at.cls.bases.toReversed()) {
      const plain = base.is === 'member' && typeof base.name !== 'string' ? base.of : base;
      for (const referent of program.refer(plain, at.path)) {
        if (referent.is !== 'class' || seen.has(referent.cls) || seen.size > mostBases) continue;
        seen.add(referent.cls);
        visit(referent);
      }
    }
    found.push(at);
  };
  visit(home);
  return found;
}

/**
 * The annotated fields of a class, those of its bases first, as `typing.get_type_hints` orders them; private ones and
 * those of the class itself (`ClassVar`) are left out.
 */
export function fieldsOf(home: Home, program: Program): readonly Field[] {
  const fields = new Map<string, Field>();
  for (const line of linesOf(home, program))
    for (const binding of line.cls.fields) {
      const { name, type } = binding;
      if (!type || name.startsWith('_') || isHidden(type)) continue;
      fields.set(name, { binding, type, home: line });
    }
  return [...fields.values()];
}
