import { asObject, ownValue } from '../../../../lang/json-text.ts';
import { recogniseMistake } from '../sdl/recognise.ts';

/** What came instead of an introspection result, and what to do about it. */
export interface WrongAnswer {
  readonly what: string;
  readonly mend: string;
}

const again = 'Run the introspection query again; where its answer is committed, commit that.';

/** Names the usual ways in which an introspection goes wrong: a page, a refusal, an answer that was cut off. */
export function describeAnswer(text: string, answer: unknown, error: unknown): WrongAnswer {
  if (answer === undefined) {
    const mistaken = recogniseMistake(text);
    if (mistaken && !/^\s*[{[]/.test(text))
      return { what: `it ${mistaken.what}`, mend: `Check the address and the credentials. ${again}` };
    return { what: 'its JSON is broken or cut off', mend: again };
  }
  const refusal = refusalOf(answer);
  if (refusal !== undefined) {
    const isPart = asObject(ownValue(asObject(answer), 'data')) !== undefined;
    if (isPart) return { what: `it holds a part only, and an error: ${refusal}`, mend: again };
    return {
      what: `the server refused: ${refusal}`,
      mend: 'Allow introspection where this result is made, or name the SDL with `graphql: { schema: … }`.',
    };
  }
  const why = error instanceof Error ? error.message : String(error);
  return { what: why.replace(/\.$/u, ''), mend: again };
}

/** The first error of a GraphQL answer, which may hold data all the same. https://spec.graphql.org/draft/#sec-Errors */
export function refusalOf(answer: unknown): string | undefined {
  const errors = ownValue(asObject(answer), 'errors');
  const message = ownValue(asObject(Array.isArray(errors) ? errors[0] : undefined), 'message');
  return typeof message === 'string' ? message.slice(0, 200).replace(/\.$/u, '') : undefined;
}
