import type { Annotation } from '../../annotated/annotations.ts';
import type { AnnotatedRoute } from '../../annotated/framework.ts';
import { argumentOf, constantsIn } from '../../annotated/read-arguments.ts';
import { verbsCalled } from '../../arguments/verbs.ts';

const verbs = verbsCalled('', 'Mapping');

/** The mapping that names its methods, if any, in an argument; it stands on classes as well. */
export const anyMethod = 'RequestMapping';

/** What `@GetMapping("/owls")` and its like say of a method; `undefined` for any other annotation. */
export function readMapping(by: Annotation): AnnotatedRoute | undefined {
  const verb = verbs.get(by.name);
  if (verb === undefined && by.name !== anyMethod) return undefined;
  const path = argumentOf(by, 'path', 'value');
  const named = constantsIn(by.args.find((it) => it.name === 'method')?.value);
  const methods = verb === undefined ? (named.length > 0 ? named : ['*']) : [verb];
  return { methods, paths: path ? [path] : [], by };
}
