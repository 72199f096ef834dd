import { lastName } from '../../../../lang/link/unit.ts';
import type { Program } from '../../../../model/program.ts';
import { callsIn } from '../../modules-of.ts';
import { unread } from '../annotated/unread.ts';
import type { Gathered } from '../gathered.ts';

const makers = /\.(?:RouterFunctions|SpringdocRouteBuilder)$/;

/** Routes that functions put together at run time: that they are there is said, what they serve is not read. */
export function findFunctionalRoutes(program: Program, languages: readonly string[]): readonly Gathered[] {
  return callsIn(program, languages).flatMap(({ call, path }): readonly Gathered[] => {
    const name = lastName(call.of);
    if (name !== 'route' && name !== 'nest') return [];
    const isMaker = program
      .refer(call.of, path)
      .some(
        (it) =>
          it.is === 'external' &&
          (makers.test(it.from) || makers.test(`.${it.name.slice(0, -name.length - 1)}`)) &&
          !it.name.includes('()'),
      );
    return isMaker ? [unread(call, path)] : [];
  });
}
