import * as ts from 'typescript';
import type { Gap } from '../../model/gap.ts';
import type { Module } from '../../model/module.ts';
import type { Reader } from '../module-reader.ts';
import { indexRegions } from '../regions.ts';
import { readClass } from './classes.ts';
import { readEffect } from './effects.ts';
import { readElements } from './elements.ts';
import { readExpression } from './expressions.ts';
import { closeBody, openBody, readFunction } from './functions.ts';
import type { Reading } from './reading.ts';
import { cutScripts, isComponent, type ScriptBlocks } from './script-blocks.ts';
import { readStatements } from './statements.ts';
import { readTarget } from './targets.ts';

/** Reads TypeScript, JavaScript and JSX with TypeScript's own parser, without types. */
export function openTypeScriptReader(): Promise<Reader> {
  return Promise.resolve({ language: 'typescript', read });
}

function read(path: string, text: string): Module {
  try {
    const blocks = isComponent(path) ? cutScripts(path, text) : undefined;
    const file = parse(path, blocks?.text ?? text, blocks);
    const reading = openReading(file);
    if (blocks) noteBlocks(blocks, reading);
    if (hasErrors(file))
      reading.gaps.push(gapOf(path, 'unparsable', 'It has syntax errors; what could be read of it was.'));
    reading.statements(file.statements);
    if (blocks && /\.vue$/i.test(path))
      readElements(text, blocks.text, (it) => openReading(parse(path, it, blocks)), reading);
    const { imports, exports, bindings, functions, classes, gaps, body } = reading;
    const steps = closeBody(body);
    return { path, language: 'typescript', imports, exports, bindings, functions, classes, steps, gaps };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const gaps = [gapOf(path, 'too-large', 'Its code nests too deep to be read.')];
    const nothing = { imports: [], exports: [], bindings: [], functions: [], classes: [], steps: [] };
    return { path, language: 'typescript', ...nothing, gaps };
  }
}

function gapOf(path: string, reason: Gap['reason'], note: string): Gap {
  return { at: { side: 'head', path }, reason, effect: 'counts', note };
}

/** What the markup of a component says of its scripts. */
function noteBlocks({ sources, foreign }: ScriptBlocks, { file, imports, gaps, regionOf }: Reading): void {
  for (const from of sources) imports.push({ local: '', from, name: '*', region: regionOf(0, 0) });
  for (const language of new Set(foreign))
    gaps.push(gapOf(file.fileName, 'unsupported', `Its script is written in \`${language.slice(0, 20)}\`.`));
}

function parse(path: string, text: string, blocks: ScriptBlocks | undefined): ts.SourceFile {
  const isJsx = blocks ? !blocks.isTypeScript : /\.(?:tsx|jsx|js|mjs|cjs)$/i.test(path);
  const options: ts.CreateSourceFileOptions = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(path, text, options, false, isJsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

function hasErrors(file: ts.SourceFile): boolean {
  return (
    'parseDiagnostics' in file && Array.isArray(file.parseDiagnostics) && file.parseDiagnostics.length > 0
  );
}

const textLimit = 80;

function openReading(file: ts.SourceFile): Reading {
  const regionOf = indexRegions(file.text);
  const reading: Reading = {
    file,
    imports: [],
    exports: [],
    bindings: [],
    functions: [],
    classes: [],
    gaps: [],
    body: openBody(true),
    depth: 0,
    effects: 0,
    regionOf,
    region: (node) => regionOf(node.getStart(file), node.end),
    text: (node) => {
      const start = node.getStart(file);
      return file.text.slice(start, Math.min(node.end, start + textLimit));
    },
    expression: (node) => readExpression(reading, node),
    target: (node, declares) => readTarget(reading, node, declares),
    fn: (node) => readFunction(reading, node),
    cls: (node, name) => readClass(reading, node, name),
    statements: (nodes) => {
      readStatements(reading, nodes);
    },
    effect: (node) => {
      readEffect(reading, node);
    },
  };
  return reading;
}
