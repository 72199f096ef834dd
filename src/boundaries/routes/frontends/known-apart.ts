import type { Call, Fn } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';
import { mostTemplates, saysPath, type Template, templateOf } from './template.ts';

/** What a call of a builder in these functions gives that says a path whatever their parameters hold; else `undefined`. */
export function knownApart(
  program: Program,
  call: Call,
  { at, within }: { readonly at: string; readonly within: readonly Fn[] },
): readonly Template[] | undefined {
  const { values, trail } = program.evaluate(
    call,
    at,
    within.map((fn) => ({ fn })),
  );
  const templates = values.map((value) => templateOf(value, trail));
  const isKnown = templates.length > 0 && templates.every(saysPath) && !templates.some(isGlued);
  return isKnown ? templates.slice(0, mostTemplates) : undefined;
}

/** Whether an unknown rest stands in it: a parameter may say more. */
function isGlued({ pieces }: Template): boolean {
  return pieces.some((it) => 'hole' in it && it.hole === 'rest');
}
