import { walk } from '../../../../lang/walk.ts';
import type { Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { modulesOf } from '../../modules-of.ts';
import { type Client, entryOf, type FoundSink } from '../client.ts';
import { formsExamples } from './examples.ts';

/** `<form action="/api/orders" method="post">` in JSX. https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/form */
export const forms: Client = {
  id: 'form',
  title: 'Form actions in JSX',
  docs: 'https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/form',
  languages: ['typescript'],
  signs: ['<form'],
  open: () => () => undefined,
  more: findForms,
  examples: formsExamples,
};

function findForms(program: Program): readonly FoundSink[] {
  const found: FoundSink[] = [];
  for (const path of modulesOf(program, ['typescript'])) {
    const module = program.modules.get(path);
    if (!module) continue;
    walk(module, (expr, { when, each, within }) => {
      if (expr.is !== 'unknown' || expr.text !== '<form') return;
      const attributes = expr.holds[0];
      const url = attributes && entryOf(attributes, 'action').value;
      if (!attributes || !url || !mayBePath(url)) return;
      const of: Expr = { is: 'name', name: 'form', region: attributes.region };
      const call = { is: 'call', of, args: [{ value: url }], region: attributes.region } as const;
      found.push({
        site: { path, call, when, each, within },
        sink: { url, method: { is: 'option', of: attributes, fallback: 'GET' }, paths: true },
      });
    });
  }
  return found;
}

/** React takes a function as well. */
function mayBePath(url: Expr): boolean {
  return url.is === 'literal' || url.is === 'template' || url.is === 'operation' || url.is === 'either';
}
