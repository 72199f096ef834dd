import { addTo } from '../../model/add-to.ts';
import type { Linker, TreeSurvey, TreeSurveys } from './linker.ts';
import type { Unit } from './unit.ts';

/** Tells what one module says. */
type Say<K, V> = (unit: Unit, tell: (key: K, value: V) => void) => void;

/**
 * Gathers what modules say, once it is asked for. Both sides know the same of a thing unless a module says something of it
 * that only one side has, or that rests on what only one side has; `twin` is the same of the other side.
 */
export function surveyTree<K, V>(
  linkerOf: () => Linker,
  say: Say<K, V>,
  twin: (surveys: TreeSurveys) => TreeSurvey<K, V>,
): TreeSurvey<K, V> {
  let known: ReturnType<typeof gather<K, V>> | undefined;
  const get = () => {
    known ??= gather(linkerOf(), say);
    return known;
  };
  return {
    of(key) {
      const { said, differing } = get();
      const linker = linkerOf();
      const { other } = linker;
      if (other && (differing.has(key) || twin(other.surveys).differs(key))) linker.differences++;
      return said.get(key) ?? [];
    },
    differs: (key) => get().differing.has(key),
  };
}

function gather<K, V>(linker: Linker, say: Say<K, V>) {
  const said = new Map<K, V[]>();
  const differing = new Set<K>();
  const { differences } = linker;
  for (const unit of linker.units.values()) {
    linker.differences = differences;
    say(unit, (key, value) => {
      addTo(said, key, value);
      if (unit.isApart || linker.differences > differences) differing.add(key);
    });
  }
  linker.differences = differences;
  return { said, differing };
}
