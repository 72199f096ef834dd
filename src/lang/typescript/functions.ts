import * as ts from 'typescript';
import type { Expr, Fn, Param, Step } from '../../model/module.ts';
import { addStep, type Body, type Reading } from './reading.ts';
import { readType } from './types.ts';

type FunctionNode = ts.FunctionLikeDeclaration | ts.ClassStaticBlockDeclaration;

/** An empty body. */
export function openBody(isModule: boolean): Body {
  return { steps: [], declared: new Set(), bare: new Set(), isModule, when: [], each: [] };
}

/** The steps of a body that is read to its end: what it assigns without declaring belongs further out. */
export function closeBody(body: Body): readonly Step[] {
  if (body.bare.size === 0 || body.isModule) return body.steps;
  return body.steps.map((step) =>
    body.bare.has(step) && step.to && !writesOwn(body, step.to) ? { ...step, outer: true } : step,
  );
}

function writesOwn(body: Body, to: Expr): boolean {
  switch (to.is) {
    case 'name':
      return body.declared.has(to.name);
    case 'object':
      return to.entries.some((entry) => writesOwn(body, entry.value));
    case 'array':
      return to.items.some((item) => writesOwn(body, item.value));
    case 'either':
      return writesOwn(body, to.options[0]);
    default:
      return false;
  }
}

/** Any function. The region starts at its name or parameters: decorators stand outside its scope. */
export function readFunction(reading: Reading, node: FunctionNode): Fn {
  const outer = reading.body;
  const decorators = readDecorators(reading, node);
  reading.body = openBody(false);
  const params = ts.isClassStaticBlockDeclaration(node)
    ? []
    : node.parameters.filter((param) => !isThis(param)).map((param, at) => readParam(reading, param, at));
  if (node.body && !ts.isBlock(node.body)) addStep(reading, 'return', reading.expression(node.body));
  else if (node.body) reading.statements(node.body.statements);
  const steps = closeBody(reading.body);
  reading.body = outer;
  const name = nameOf(node);
  const last = ts.canHaveDecorators(node) ? ts.getDecorators(node)?.at(-1) : undefined;
  const start = last ? skipSpace(reading.file.text, last.end) : node.getStart(reading.file);
  return {
    ...(name !== undefined && { name }),
    params,
    decorators,
    steps,
    region: reading.regionOf(start, node.end),
    ...(ts.isGetAccessor(node) && { get: true as const }),
  };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function isThis(param: ts.ParameterDeclaration): boolean {
  return ts.isIdentifier(param.name) && param.name.text === 'this';
}

function nameOf(node: FunctionNode): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const { name } = node;
  if (!name) return undefined;
  const text = ts.isComputedPropertyName(name) ? '' : name.text;
  return text === '' ? undefined : ts.isSetAccessor(node) ? `set ${text}` : text;
}

/** The decorators of a declaration, as the expressions after the `@`. */
export function readDecorators(reading: Reading, node: ts.Node): readonly Expr[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).map((decorator) => reading.expression(decorator.expression));
}

function readParam(reading: Reading, node: ts.ParameterDeclaration, at: number): Param {
  const target = reading.target(node.name, true);
  for (const decorator of readDecorators(reading, node)) addStep(reading, 'call', decorator);
  const type = node.type && readType(reading, node.type);
  const param: Param = {
    ...(target.is === 'name' ? { name: target.name } : { name: `#${at}`, shape: target }),
    ...(type && { type }),
    ...(node.initializer && { default: reading.expression(node.initializer) }),
    ...(node.dotDotDotToken && { rest: true as const }),
  };
  if (isPropertyParameter(node)) {
    const { region } = target;
    const self: Expr = { is: 'name', name: 'this', region };
    if (target.is === 'name')
      addStep(reading, 'assign', target, { is: 'member', of: self, name: target.name, region });
  }
  return param;
}

/** `constructor(private http: Http)`, told by its modifiers alone. */
function isPropertyParameter(node: ts.ParameterDeclaration): boolean {
  return (
    node.modifiers?.some(
      ({ kind }) =>
        kind === ts.SyntaxKind.PublicKeyword ||
        kind === ts.SyntaxKind.PrivateKeyword ||
        kind === ts.SyntaxKind.ProtectedKeyword ||
        kind === ts.SyntaxKind.ReadonlyKeyword ||
        kind === ts.SyntaxKind.OverrideKeyword,
    ) ?? false
  );
}
