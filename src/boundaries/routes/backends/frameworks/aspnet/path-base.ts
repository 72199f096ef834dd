import { lastName } from '../../../../../lang/link/unit.ts';
import type { Program } from '../../../../../model/program.ts';
import { callsIn } from '../../../modules-of.ts';
import type { PathText } from '../../act.ts';
import { plainText } from '../../arguments/plain-text.ts';

/**
 * What `UsePathBase` puts before paths, which are served with it and without. One that is set at run time stands, like a
 * proxy's, before what this program can name: it says nothing here.
 * https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.builder.usepathbaseextensions.usepathbase
 */
export function findPathBase(program: Program, languages: readonly string[]): PathText | undefined {
  const sites = callsIn(program, languages).filter(({ call }) => lastName(call.of) === 'UsePathBase');
  const [only, ...others] = sites;
  const given = only?.call.args[0]?.value;
  if (!only || !given || others.length > 0 || plainText(program, given, only.path) === undefined)
    return undefined;
  const { region } = given;
  const items = [{ value: { is: 'literal', value: '', region } as const }, { value: given }];
  return { expr: { is: 'array', items, region }, path: only.path };
}
