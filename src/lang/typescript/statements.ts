import * as ts from 'typescript';
import type { Binding, Expr, Fn } from '../../model/module.ts';
import { readIf, readSwitch, readTry } from './branches.ts';
import { readDeclarations } from './declarations.ts';
import { readExported } from './exports.ts';
import { closeBody, openBody } from './functions.ts';
import { addStep, keepEffects, type Reading, withGuard } from './reading.ts';
import { readEnum } from './tables.ts';

const depthLimit = 400;

/** A list of statements. Functions are hoisted; what follows an `if` that leaves stands under its negated test. */
export function readStatements(reading: Reading, nodes: readonly ts.Statement[]): void {
  if (reading.depth >= depthLimit) {
    reading.gaps.push({
      at: {
        side: 'head',
        path: reading.file.fileName,
        ...(nodes[0] && { region: reading.region(nodes[0]) }),
      },
      reason: 'too-large',
      effect: 'counts',
      note: `Statements nest deeper than ${depthLimit} levels here; what is inside was not read.`,
    });
    return;
  }
  reading.depth++;
  const { body } = reading;
  const { when } = body;
  for (const node of nodes) if (ts.isFunctionDeclaration(node)) readFunctionDeclaration(reading, node);
  for (const node of nodes) {
    if (!ts.isIfStatement(node)) readStatement(reading, node);
    else {
      const guard = readIf(reading, node);
      if (guard) body.when = withGuard(body.when, guard);
    }
  }
  body.when = when;
  reading.depth--;
}

function readFunctionDeclaration(reading: Reading, node: ts.FunctionDeclaration): void {
  if (!node.body) return;
  reading.effects++;
  const fn = reading.fn(node);
  const isDefault = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  if (reading.body.isModule && reading.depth === 1 && fn.name) reading.functions.push(fn);
  else if (fn.name && node.name) {
    reading.body.declared.add(fn.name);
    const region = reading.region(node.name);
    addStep(
      reading,
      'assign',
      { is: 'function', fn, region: fn.region },
      { is: 'name', name: fn.name, region },
    );
  } else {
    const value: Expr = { is: 'function', fn, region: fn.region };
    addStep(reading, 'call', value);
    if (isDefault) reading.exports.push({ name: 'default', value });
  }
  if (fn.name && node.name) readExported(reading, node, fn.name, reading.region(node.name));
}

function readStatement(reading: Reading, node: ts.Statement): void {
  if (ts.isFunctionDeclaration(node)) return;
  if (ts.isExpressionStatement(node)) reading.effect(node.expression);
  else if (ts.isVariableStatement(node)) readDeclarations(reading, node.declarationList, node);
  else if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) readExit(reading, node);
  else if (ts.isBlock(node)) reading.statements(node.statements);
  else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) readEach(reading, node);
  else if (ts.isForStatement(node)) readFor(reading, node);
  else if (ts.isWhileStatement(node) || ts.isDoStatement(node)) readWhile(reading, node);
  else if (ts.isSwitchStatement(node)) readSwitch(reading, node);
  else if (ts.isTryStatement(node)) readTry(reading, node);
  else if (ts.isClassDeclaration(node)) readClassDeclaration(reading, node);
  else if (ts.isEnumDeclaration(node)) readEnumDeclaration(reading, node);
  else if (ts.isLabeledStatement(node)) reading.statements([node.statement]);
  else if (ts.isWithStatement(node)) {
    reading.effect(node.expression);
    reading.statements([node.statement]);
  } else if (ts.isModuleDeclaration(node)) readNamespace(reading, node);
  else readExported(reading, node);
}

function readExit(reading: Reading, node: ts.ReturnStatement | ts.ThrowStatement): void {
  if (!node.expression) return;
  const before = reading.effects;
  const value = reading.expression(node.expression);
  if (ts.isReturnStatement(node)) addStep(reading, 'return', value);
  else keepEffects(reading, before, value);
}

/** `for (const x of y)`: the loop's names stand on each step inside. A pattern is taken apart by a step of its own. */
function readEach(reading: Reading, node: ts.ForOfStatement | ts.ForInStatement): void {
  const before = reading.effects;
  const iterated = reading.expression(node.expression);
  keepEffects(reading, before, iterated);
  const { initializer } = node;
  const declaration = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0] : undefined;
  const to = ts.isVariableDeclarationList(initializer)
    ? declaration && reading.target(declaration.name, true)
    : reading.target(initializer, false);
  const { region } = to ?? iterated;
  const value: Expr = ts.isForOfStatement(node)
    ? iterated
    : { is: 'unknown', text: 'key', holds: [], region };
  const name = to?.is === 'name' ? to.name : `#${region.line}:${region.column}`;
  const { body } = reading;
  const { each } = body;
  const binding: Binding = { name, value, region };
  body.each = [...each, binding];
  if (to && to.is !== 'name') addStep(reading, 'assign', { is: 'name', name, region }, to);
  reading.statements([node.statement]);
  body.each = each;
}

function readFor(reading: Reading, node: ts.ForStatement): void {
  const { initializer, condition, incrementor } = node;
  if (initializer && ts.isVariableDeclarationList(initializer)) readDeclarations(reading, initializer);
  else if (initializer) reading.effect(initializer);
  const inside = () => {
    reading.statements([node.statement]);
    if (incrementor) reading.effect(incrementor);
  };
  if (condition) underTest(reading, condition, inside);
  else inside();
}

function readWhile(reading: Reading, node: ts.WhileStatement | ts.DoStatement): void {
  underTest(reading, node.expression, () => {
    reading.statements([node.statement]);
  });
}

function underTest(reading: Reading, condition: ts.Expression, inside: () => void): void {
  const before = reading.effects;
  const test = reading.expression(condition);
  keepEffects(reading, before, test);
  const { body } = reading;
  const { when } = body;
  body.when = withGuard(when, { test, negated: false });
  inside();
  body.when = when;
}

function readClassDeclaration(reading: Reading, node: ts.ClassDeclaration): void {
  if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)) return;
  reading.effects++;
  const cls = reading.cls(node);
  if (!node.name) {
    const value: Expr = { is: 'class', cls, region: cls.region };
    addStep(reading, 'call', value);
    reading.exports.push({ name: 'default', value });
    return;
  }
  const region = reading.region(node.name);
  if (reading.body.isModule && reading.depth === 1) reading.classes.push(cls);
  else {
    reading.body.declared.add(cls.name);
    addStep(
      reading,
      'assign',
      { is: 'class', cls, region: cls.region },
      { is: 'name', name: cls.name, region },
    );
  }
  readExported(reading, node, cls.name, region);
}

function readEnumDeclaration(reading: Reading, node: ts.EnumDeclaration): void {
  const value = readEnum(reading, node);
  const region = reading.region(node.name);
  const name = node.name.text;
  reading.body.declared.add(name);
  addStep(reading, 'assign', value, { is: 'name', name, region });
  if (reading.body.isModule) reading.bindings.push({ name, value, region: reading.region(node) });
  readExported(reading, node, name, region);
}

/** A namespace: its members are not followed, its calls are kept. */
function readNamespace(reading: Reading, node: ts.ModuleDeclaration): void {
  if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)) return;
  let block = node.body;
  while (block && ts.isModuleDeclaration(block)) block = block.body;
  if (!block || !ts.isModuleBlock(block)) return;
  const region = reading.region(node);
  const outer = reading.body;
  reading.body = openBody(false);
  reading.statements(block.statements);
  const fn: Fn = { params: [], decorators: [], steps: closeBody(reading.body), region };
  reading.body = outer;
  const holds: readonly Expr[] = [{ is: 'function', fn, region }];
  addStep(reading, 'call', { is: 'unknown', text: reading.text(node), holds, region });
}
