import * as ts from 'typescript';
import type { Expr } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import { addStep, type Reading } from './reading.ts';

/**
 * What a statement of the top level imports and exports. `name` is what a declaration declares, at `region`; statements
 * that declare nothing are read whole.
 */
export function readExported(reading: Reading, node: ts.Statement, name?: string, region?: Region): void {
  if (name !== undefined && region) {
    if (!reading.body.isModule || !ts.canHaveModifiers(node)) return;
    const kinds = new Set(ts.getModifiers(node)?.map(({ kind }) => kind));
    const isDefault = kinds.has(ts.SyntaxKind.DefaultKeyword);
    if (kinds.has(ts.SyntaxKind.ExportKeyword))
      reading.exports.push({ name: isDefault ? 'default' : name, value: { is: 'name', name, region } });
  } else if (ts.isImportDeclaration(node)) readImport(reading, node);
  else if (ts.isExportDeclaration(node)) readExport(reading, node);
  else if (ts.isExportAssignment(node)) {
    const value = reading.expression(node.expression);
    addStep(reading, 'call', value);
    reading.exports.push({ name: node.isExportEquals ? '=' : 'default', value });
  } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    const { expression } = node.moduleReference;
    if (ts.isStringLiteral(expression))
      reading.imports.push({
        local: node.name.text,
        from: expression.text,
        name: '*',
        region: reading.region(node.name),
      });
  }
}

function readImport(reading: Reading, node: ts.ImportDeclaration): void {
  if (!ts.isStringLiteral(node.moduleSpecifier)) return;
  const from = node.moduleSpecifier.text;
  const add = (local: string, name: string, at: ts.Node) => {
    reading.imports.push({ local, from, name, region: reading.region(at) });
  };
  const clause = node.importClause;
  if (!clause) add('', '*', node);
  if (clause?.name) add(clause.name.text, 'default', clause.name);
  const bindings = clause?.namedBindings;
  if (!bindings) return;
  if (ts.isNamespaceImport(bindings)) add(bindings.name.text, '*', bindings.name);
  else
    for (const element of bindings.elements)
      add(element.name.text, (element.propertyName ?? element.name).text, element);
}

/** A re-export imports the namespace of its module under a name no source can write: `* from m`. */
function readExport(reading: Reading, node: ts.ExportDeclaration): void {
  const region = reading.region(node);
  let namespace: Expr | undefined;
  if (node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const from = node.moduleSpecifier.text;
    const local = `* from ${from}`;
    reading.imports.push({ local, from, name: '*', region });
    namespace = { is: 'name', name: local, region };
  }
  const clause = node.exportClause;
  if (!clause) {
    if (namespace) reading.exports.push({ name: '*', value: namespace });
  } else if (ts.isNamespaceExport(clause)) {
    if (namespace) reading.exports.push({ name: clause.name.text, value: namespace });
  } else {
    for (const element of clause.elements) {
      const own = (element.propertyName ?? element.name).text;
      const at = reading.region(element);
      const value: Expr = namespace
        ? { is: 'member', of: namespace, name: own, region: at }
        : { is: 'name', name: own, region: at };
      reading.exports.push({ name: element.name.text, value });
    }
  }
}
