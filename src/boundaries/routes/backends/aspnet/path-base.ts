import { lastName } from '../../../../lang/link/unit.ts';
import type { CallSite, Program } from '../../../../model/program.ts';
import { callsIn } from '../../modules-of.ts';
import type { PathText } from '../act.ts';
import { plainText } from '../plain-text.ts';

/** What `UsePathBase` says: paths are served with it and without. `unread`: the calls of which that is not known. */
interface PathBase {
  readonly prefix?: PathText;
  readonly unread: readonly CallSite[];
}

/** https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.builder.usepathbaseextensions.usepathbase */
export function findPathBase(program: Program, languages: readonly string[]): PathBase {
  const sites = callsIn(program, languages).filter(({ call }) => lastName(call.of) === 'UsePathBase');
  const [only, ...others] = sites;
  const given = only?.call.args[0]?.value;
  if (!only || !given || others.length > 0 || plainText(program, given, only.path) === undefined)
    return { unread: sites };
  const { region } = given;
  const none = { is: 'literal', value: '', region } as const;
  const items = [{ value: none }, { value: given }];
  return { prefix: { expr: { is: 'array', items, region }, path: only.path }, unread: [] };
}
