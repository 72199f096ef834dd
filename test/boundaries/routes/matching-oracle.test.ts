import fc from 'fast-check';
import { expect, test } from 'vitest';
import { match } from '../../../src/boundaries/routes/match.ts';
import { buildTable } from '../../../src/boundaries/routes/route-table.ts';
import { endpoints, request } from './table.ts';

/** Matching a second time, the way the frameworks do it themselves: one regular expression for each path. */
function served(
  lines: readonly string[],
  framework: 'express' | 'fastapi',
  method: string,
  path: string,
): boolean {
  return lines.some((line) => {
    const [verb = '', route = ''] = line.split(' ');
    const methods = framework === 'express' && method === 'HEAD' ? ['HEAD', 'GET'] : [method];
    if (verb !== '*' && !methods.includes(verb)) return false;
    const source = route
      .replace(/\*\w+|\{\w+:path\}/g, framework === 'express' ? '.+' : '.*')
      .replace(/:\w+\(\\d\+\)|\{\w+:int\}/g, '-?[0-9]+')
      .replace(/:\w+|\{\w+\}/g, '[^/]+');
    const pattern = framework === 'express' ? new RegExp(`^${source}/?$`, 'i') : new RegExp(`^${source}$`);
    return pattern.test(path);
  });
}

const word = fc.constantFrom('users', 'teams', 'Me', '7', 'orders');
const segment = {
  express: fc.oneof(word, fc.constantFrom(':id', ':id(\\d+)')),
  fastapi: fc.oneof(word, fc.constantFrom('{id}', '{id:int}')),
};
const tail = { express: '*rest', fastapi: '{rest:path}' };

const route = (framework: 'express' | 'fastapi') =>
  fc
    .tuple(
      fc.constantFrom('GET', 'POST', '*'),
      fc.array(segment[framework], { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    )
    .map(
      ([method, segments, splat]) =>
        `${method} /api/x/${[...segments, ...(splat ? [tail[framework]] : [])].join('/')}`,
    );

const sent = fc
  .tuple(fc.constantFrom('GET', 'POST', 'HEAD', 'DELETE'), fc.array(word, { minLength: 1, maxLength: 4 }))
  .map(([method, words]) => [method, `/api/x/${words.join('/')}`] as const);

test.each(['express', 'fastapi'] as const)(
  '%s: the table serves what a second implementation serves, and nothing else',
  (framework) => {
    fc.assert(
      fc.property(
        fc.array(route(framework), { minLength: 1, maxLength: 5 }),
        sent,
        (lines, [method, path]) => {
          const outcome = match(buildTable(endpoints(framework, lines)), request(`${method} ${path}`));
          expect(outcome.is === 'served').toBe(served(lines, framework, method, path));
        },
      ),
      { numRuns: 2000 },
    );
  },
);

test('the order of declaration never decides whether a request is served', () => {
  fc.assert(
    fc.property(fc.array(route('express'), { minLength: 1, maxLength: 5 }), sent, (lines, [method, path]) => {
      const answer = (them: readonly string[]) =>
        match(buildTable(endpoints('express', them)), request(`${method} ${path}`)).is;
      expect(answer(lines.toReversed())).toBe(answer(lines));
    }),
  );
});
