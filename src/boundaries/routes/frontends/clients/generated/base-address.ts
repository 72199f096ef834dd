import { lastName } from '../../../../../lang/link/unit.ts';
import { walk } from '../../../../../lang/walk.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { callsIn } from '../../../modules-of.ts';
import { entryOf, type Placed } from '../../client.ts';
import { evaluated, type Template } from '../../template.ts';

/** What the application gives a generated client as its base address, by the ways in which it can. */
interface Given {
  /** `new Configuration({ basePath })` of OpenAPI Generator. */
  readonly configured: readonly Placed[];
  /** `client.setConfig({ baseUrl })` and `createConfig({ baseUrl })` of hey-api. */
  readonly set: readonly Placed[];
  /** `OpenAPI.BASE = …` of openapi-typescript-codegen. */
  readonly assigned: readonly Placed[];
}

/** Answers what stands before the paths of a generated client, where that is known. */
export interface BaseAddresses {
  /** Of what OpenAPI Generator wrote: the path of the document's own server, else what the application says. */
  ofGenerator(path: string, at: Expr): Placed | undefined;
  ofHeyApi(): Placed | undefined;
  ofCodegen(path: string, settings: Expr): Placed | undefined;
}

export function openBaseAddresses(program: Program): BaseAddresses {
  let found: Given | undefined;
  const given = () => {
    found ??= findGiven(program);
    return found;
  };
  const fits = ({ expr, path }: Placed, holds: (text: string) => boolean) =>
    evaluated(program, expr, path).every((it) => holds(textOf(it)));
  const known = (list: readonly Placed[]) => {
    const [first, ...others] = list;
    return first && others.length === 0 && fits(first, (text) => !text.includes(unknown)) ? first : undefined;
  };
  return {
    ofGenerator(path, { region }) {
      const imported = program.modules.get(path)?.imports.find((it) => /(?:^|\/)runtime$/.test(it.from));
      const expr: Expr = imported
        ? { is: 'member', of: { is: 'name', name: imported.local, region }, name: 'BASE_PATH', region }
        : { is: 'name', name: 'BASE_PATH', region };
      const own = { expr, path };
      return fits(own, hasPath) ? own : known(given().configured);
    },
    ofHeyApi: () => known(given().set),
    ofCodegen(path, of) {
      const own: Placed = { expr: { is: 'member', of, name: 'BASE', region: of.region }, path };
      const { assigned } = given();
      return known(assigned.length > 0 ? assigned : [own]);
    },
  };
}

const unknown = '\0';

function textOf({ pieces }: Template): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : unknown)).join('');
}

/** `https://example.org/api`, and not `https://example.org`. */
function hasPath(text: string): boolean {
  return /\w/.test(text.replace(/^[a-z]+:\/\/[^/]*/i, ''));
}

function findGiven(program: Program): Given {
  const given = { configured: [] as Placed[], set: [] as Placed[], assigned: [] as Placed[] };
  for (const { path, call } of callsIn(program, ['typescript'])) {
    const name = lastName(call.of);
    if (name === 'Configuration' && call.make) given.configured.push(...entriesOf(call, ['basePath'], path));
    if (name === 'setConfig' || name === 'createConfig')
      given.set.push(...entriesOf(call, ['baseUrl', 'baseURL'], path));
  }
  for (const [path, module] of program.modules)
    if (module.language === 'typescript')
      walk(module, (expr, { step }) => {
        if (expr.is !== 'member' || expr.name !== 'BASE' || step?.do !== 'assign' || step.to !== expr) return;
        if (lastName(expr.of) === 'OpenAPI') given.assigned.push({ expr: step.value, path });
      });
  return given;
}

function entriesOf({ args: [first] }: Call, keys: readonly string[], path: string): readonly Placed[] {
  if (!first) return [];
  return keys.flatMap((key) => {
    const { value } = entryOf(first.value, key);
    return value ? [{ expr: value, path }] : [];
  });
}
