import { lastPart } from '../../../../../lang/link/external.ts';
import { lastName } from '../../../../../lang/link/unit.ts';
import { walk } from '../../../../../lang/walk.ts';
import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { callsIn, imports, modulesOf } from '../../../modules-of.ts';
import { type PathText, serve } from '../../act.ts';
import { type Gathered, routerAt, toldAt } from '../../gathered.ts';

const packages = ['org.springframework.security'];

/** What sets the path that a filter answers itself. Which methods depends on the protection against forged requests. */
const settings = new Set([
  ...['logoutUrl', 'setLogoutUrl', 'loginPage', 'loginProcessingUrl'],
  ...['filterProcessesUrl', 'setFilterProcessesUrl'],
]);

/** What is answered by default: logging out in any application, the others where they are asked for. */
const chain = 'HttpSecurity';
const presets: Readonly<Record<string, readonly string[]>> = {
  formLogin: ['/login'],
  oauth2Login: ['/oauth2/authorization/{registrationId}', '/login/oauth2/code/{registrationId}'],
  saml2Login: ['/saml2/authenticate/{registrationId}', '/login/saml2/sso/{registrationId}'],
};

/**
 * What the filters of Spring Security answer, which no controller does: what sets a path, and what stands by default, which
 * may have been moved or switched off.
 * https://docs.spring.io/spring-security/reference/servlet/authentication/logout.html
 */
export function gatherSecurity(program: Program, languages: readonly string[]): readonly Gathered[] {
  const found: Gathered[] = [];
  const isSecurity = (path: string) => imports(program.modules.get(path), packages);
  const tell = (expr: Expr, path: string, paths: readonly PathText[], guarded: boolean) => {
    const told = paths.map((it) => toldAt(serve(['*'], it), { expr, path }, { guarded }));
    found.push({ router: routerAt(expr, path), told });
  };
  for (const { call, path, when } of callsIn(program, languages)) {
    const name = lastName(call.of) ?? '';
    const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
    if ((!settings.has(name) && !preset) || !isSecurity(path)) continue;
    const [first] = call.args;
    if (preset) tell(call, path, preset, true);
    else if (first) tell(call, path, [first.value], when.length > 0 || name === 'loginPage');
  }
  for (const path of modulesOf(program, languages)) {
    const module = program.modules.get(path);
    if (!module || !isSecurity(path)) continue;
    walk(module, (expr, { step }) => {
      const isSet =
        step?.do === 'assign' && step.value === expr && settings.has((step.to && lastName(step.to)) ?? '');
      if (isSet) tell(expr, path, [expr], true);
    });
    const at = module.imports.find((it) => it.name === chain || lastPart(it.from) === chain);
    if (at) tell({ is: 'name', name: chain, region: at.region }, path, ['/logout'], true);
  }
  return found;
}
