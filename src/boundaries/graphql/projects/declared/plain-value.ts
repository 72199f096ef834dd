import type { Expr, Module } from '../../../../model/module.ts';

const deepest = 12;
const mostItems = 1000;

/**
 * What the default export of a configuration in TypeScript or JavaScript says in literals: objects, lists and texts, also
 * inside `defineConfig(…)`; everything else is left out. Nothing is run.
 */
export function plainExport(module: Module): unknown {
  const exported = module.exports.find((it) => it.name === 'default' || it.name === '=');
  return exported && plainOf(exported.value, module, 0);
}

function plainOf(expr: Expr, module: Module, depth: number): unknown {
  if (depth > deepest) return undefined;
  switch (expr.is) {
    case 'literal':
      return expr.value;
    case 'array':
      return expr.items.slice(0, mostItems).map((it) => plainOf(it.value, module, depth + 1));
    case 'object': {
      const object = new Map<string, unknown>();
      for (const { key, value } of expr.entries.slice(0, mostItems)) {
        const name = typeof key === 'string' ? key : key.is === 'literal' ? String(key.value) : '...';
        if (name !== '...') object.set(name, plainOf(value, module, depth + 1));
      }
      return object;
    }
    case 'name': {
      const binding = module.bindings.findLast((it) => it.name === expr.name);
      return binding && plainOf(binding.value, module, depth + 1);
    }
    case 'call': {
      const [only] = expr.args;
      return only && expr.args.length === 1 ? plainOf(only.value, module, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}
