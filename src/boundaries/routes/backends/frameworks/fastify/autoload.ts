import { folderOf, joinPath } from '../../../../../lang/paths.ts';
import type { Call, Expr, Module } from '../../../../../model/module.ts';
import { isOption } from '../../arguments/options.ts';
import type { Act, Look } from '../../backend.ts';

const index = /(?:^|\/)index\.[cm]?[jt]s$/;

/**
 * The plugins that @fastify/autoload registers: every file of a folder, or its index alone, below the path of the folder.
 * https://github.com/fastify/fastify-autoload
 */
export function findAutoloaded(call: Call, look: Look): readonly Act[] {
  const options = call.args[1]?.value;
  const dir = options && look.option(options, 'dir');
  const text = dir && textOf(look, dir);
  const root = text === undefined ? undefined : joinPath(folderOf(look.at), text);
  if (!options || root === undefined) return [{ do: 'obscure', under: '' }];
  const inner = look.option(options, 'options');
  const prefix = (inner && look.option(inner, 'prefix')) ?? look.option(options, 'prefix');
  const isFlat = isOption(options, 'dirNameRoutePrefix', false);
  const modules = [...look.program.modules].filter(([path]) => path.startsWith(`${root}/`));
  const indexed = new Set(modules.filter(([path]) => index.test(path)).map(([path]) => folderOf(path)));
  return modules.flatMap(([path, module]): readonly Act[] => {
    const folder = folderOf(path);
    if (indexed.has(folder) && !index.test(path)) return [];
    const plugin = exportOf(module, 'default') ?? exportOf(module, '=');
    if (!plugin) return [];
    const own = exportOf(module, 'autoPrefix') ?? memberOf(module, 'autoPrefix');
    const override = exportOf(module, 'prefixOverride') ?? memberOf(module, 'prefixOverride');
    const below = folder.slice(root.length).replace(/\/__?(?=[^/])/g, '/:');
    const child = { expr: plugin, path };
    if (override) return [{ do: 'mount', prefixes: [{ expr: override, path }], child }];
    const mount: Act = { do: 'mount', prefixes: own ? [{ expr: own, path }] : [isFlat ? '' : below], child };
    return [prefix ? { ...mount, above: prefix } : mount];
  });
}

function exportOf({ exports }: Module, name: string): Expr | undefined {
  return exports.find((it) => it.name === name)?.value;
}

/** `module.exports.autoPrefix = …` */
function memberOf({ steps }: Module, name: string): Expr | undefined {
  return steps.find(({ to }) => to?.is === 'member' && to.name === name)?.value;
}

/** What is known of a folder's text: the tail of `path.join(__dirname, 'routes')`. */
function textOf(look: Look, dir: Parameters<Look['evaluate']>[0]): string | undefined {
  const [value] = look.evaluate(dir).values;
  const text = value?.parts
    .filter((it) => typeof it === 'string')
    .join('')
    .replace(/^\/+|\/+$/g, '');
  return text === '' ? undefined : text;
}
