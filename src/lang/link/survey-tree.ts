import { addTo } from '../../model/add-to.ts';
import { compareText } from '../../model/order.ts';
import type { Origin } from './import-graph.ts';
import type { Linker, TreeSurvey, TreeSurveys } from './linker.ts';
import type { Unit } from './unit.ts';
import type { Units } from './units.ts';

/** How a tree is asked what all its modules say of something. */
interface Question<K, V> {
  /** Tells what one module says. */
  say(unit: Unit, tell: (key: K, value: V) => void): void;
  /** Opens what is unread and may say something of it to who asks for the sake of something; without it nothing unread does. */
  open?(units: Units, key: K, origin: Origin): void;
  /** The same of the other side. */
  twin(surveys: TreeSurveys): TreeSurvey<K, V>;
}

interface Said<V> {
  readonly path: string;
  readonly value: V;
}

/** All that was said of a thing so far, in the order of paths. */
interface Answer<V> {
  readonly said: readonly Said<V>[];
  readonly values: readonly V[];
}

/**
 * Gathers what modules say, once it is asked for. Both sides know the same of a thing unless a module says something of it
 * that only one side has, or that rests on what only one side has.
 */
export function surveyTree<K, V>(
  linkerOf: () => Linker,
  { say, open, twin }: Question<K, V>,
): TreeSurvey<K, V> {
  const said = new Map<K, Said<V>[]>();
  const answers = new Map<K, Answer<V>>();
  const differing = new Set<K>();
  let heard = 0;
  const hear = (linker: Linker) => {
    const { differences } = linker;
    for (let unit = linker.units.opened[heard]; unit; unit = linker.units.opened[heard]) {
      heard++;
      const { isApart, module } = unit;
      linker.differences = differences;
      say(unit, (key, value) => {
        addTo(said, key, { path: module.path, value });
        answers.delete(key);
        if (isApart || linker.differences > differences) differing.add(key);
      });
    }
    linker.differences = differences;
  };
  const listen = (key: K, origin: Origin | undefined) => {
    const linker = linkerOf();
    if (origin) open?.(linker.units, key, origin);
    hear(linker);
    return linker;
  };
  return {
    of(key, origin) {
      const linker = listen(key, origin);
      const { other, units } = linker;
      if (other && (differing.has(key) || twin(other.surveys).differs(key, origin))) linker.differences++;
      const answer = answers.get(key) ?? answerOf(said.get(key) ?? []);
      answers.set(key, answer);
      const near = origin && units.near(origin);
      return near ? valuesOf(answer.said.filter(({ path }) => near.has(path))) : answer.values;
    },
    differs(key, origin) {
      listen(key, origin);
      return differing.has(key);
    },
  };
}

function answerOf<V>(all: readonly Said<V>[]): Answer<V> {
  const said = all.toSorted((a, b) => compareText(a.path, b.path));
  return { said, values: valuesOf(said) };
}

function valuesOf<V>(said: readonly Said<V>[]): readonly V[] {
  return said.map(({ value }) => value);
}
