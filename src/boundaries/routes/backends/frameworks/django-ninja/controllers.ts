import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import { type Act, obscure } from '../../act.ts';
import { annotationName } from '../../annotated/annotations.ts';
import { lineageOf } from '../../annotated/class-verbs.ts';
import { argument } from '../../arguments/argument.ts';
import { plainText } from '../../arguments/plain-text.ts';
import type { Look } from '../../backend.ts';

/** `http_get`, and `get` of `route.get`. */
const operation = /^(?:http_)?(get|post|put|patch|delete|generic)$/;

/** What a controller class serves; of another package's nothing is known. https://eadwincode.github.io/django-ninja-extra/api_controller/ */
export function controllerActs(controller: Expr, look: Look): readonly Act[] {
  return look.refer(controller).flatMap((it): readonly Act[] => {
    if (it.is !== 'class') return [obscure];
    const own = it.cls.decorators.find((given) => annotationName(given) === 'api_controller');
    const prefix = own?.is === 'call' ? argument(own, 'prefix_or_class', 0) : undefined;
    const above = prefix ? plainText(look.program, prefix, it.path) : '';
    return lineageOf(look.program, it.cls, it.path).classes.flatMap(({ cls, path }) =>
      cls.methods.flatMap(({ decorators }) =>
        decorators.flatMap((given) => (given.is === 'call' ? operationActs(given, path, above, look) : [])),
      ),
    );
  });
}

function operationActs(call: Call, path: string, above: string | undefined, look: Look): readonly Act[] {
  const verb = operation.exec(lastName(call.of) ?? '')?.[1];
  if (verb === undefined) return [];
  const given = argument(call, 'path', 0);
  const text = given ? plainText(look.program, given, path) : '';
  if (above === undefined || text === undefined) return [obscure];
  const methods = argument(call, 'methods');
  const served = verb === 'generic' ? [methods ? { expr: methods, path } : '*'] : [verb.toUpperCase()];
  return [
    { do: 'serve', methods: served, paths: [`${above.replace(/\/$/, '')}/${text.replace(/^\//, '')}`] },
  ];
}
