import { contexts } from '../libraries/index.ts';
import { lastPart } from './external.ts';
import type { Linker } from './linker.ts';
import type { Target } from './target.ts';

type Made = Extract<Target, { readonly is: 'made' }>;

/** What the context among some targets holds: what its providers give it, and what it is made with. */
export function contextTargets(linker: Linker, targets: readonly Target[]): readonly Target[] {
  return targets.flatMap((it) => (isContext(it) ? providedTo(linker, it) : []));
}

function isContext(target: Target): target is Made {
  return target.is === 'made' && lastPart(target.by.name) === contexts.maker;
}

function providedTo(linker: Linker, context: Made): readonly Target[] {
  const [preset] = context.call.args;
  const found = preset ? [...linker.refer(preset.value, context.path, context.env)] : [];
  for (const { call, path } of linker.surveys.calls.of(contexts.provider)) {
    const { of, args, element } = call;
    const attributes = args[0]?.value;
    if (!element || of.is !== 'member' || attributes?.is !== 'object') continue;
    const value = attributes.entries.findLast((it) => it.key === contexts.given)?.value;
    const provides = linker.refer(of.of, path, []).some((it) => it.is === 'made' && it.call === context.call);
    if (value && provides) found.push(...linker.refer(value, path, []));
  }
  return found;
}
