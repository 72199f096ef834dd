// Cuts `typescript` down to its parser while it is bundled. The package is one closure that nothing can be shaken out of;
// as a module that exports names, esbuild keeps what is used: a quarter, and loading it costs a third.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const opening = 'var ts = {}; ((module) => {\n"use strict";\n';
const assignment = 'module.exports = __toCommonJS(typescript_exports);\n';
const exportTable = /^__export\(typescript_exports, \{\n([\s\S]*?)^\}\);\n/m;
/** What a compiler does after parsing starts here; it is kept where what stands before mentions it. */
const afterParser = '\n// src/compiler/commandLineParser.ts\n';
/** An editor's services start here; no part of the compiler mentions them. */
const services = '\n// src/jsTyping/';

/** What the services give to nodes, as far as our reader asks: without them a node is bare. */
const completion = `
const bare = objectAllocator.getNodeConstructor();
class PrivateName extends bare {
  get text() {
    return idText(this);
  }
}
objectAllocator.getPrivateIdentifierConstructor = () => PrivateName;
const name = objectAllocator.getIdentifierConstructor();
Object.defineProperty(name.prototype, 'text', Object.getOwnPropertyDescriptor(PrivateName.prototype, 'text'));
for (const kind of [bare, name, objectAllocator.getTokenConstructor()])
  kind.prototype.getStart = function (file) {
    return getTokenPosOfNode(this, file);
  };
`;

/** As an esbuild plugin. Throws where the package does not look as this expects: then it has to be looked at again. */
export const parserOnly: Plugin = {
  name: 'parser-only',
  setup(build) {
    build.onLoad({ filter: /[\\/]typescript[\\/]lib[\\/]typescript\.js$/ }, async ({ path }) => ({
      contents: cutParser(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

function cutParser(text: string): string {
  const table = exportTable.exec(text)?.[1];
  const [licence, inside] = split(text, opening);
  const [, body] = split(inside, assignment);
  const [parser, compiler] = split(split(body, services)[0], afterParser);
  if (table === undefined) throw new Error('typescript.js has no table of exports.');
  const helpers = inside.slice(0, inside.search(exportTable));
  const kept = `${helpers}${parser}${afterParser}${withoutEffects(compiler)}`;
  return `${licence}${kept}${completion}export { ${exportsOf(table, kept)} };\n`;
}

function split(text: string, mark: string): readonly [before: string, after: string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`typescript.js does not hold ${JSON.stringify(mark)}.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** Namespaces that are filled at the top level are no reason to keep what they mention. */
function withoutEffects(text: string): string {
  return text.replace(/^(\(\(\w+\) => \{|__export\()/gm, '/* @__PURE__ */ $1');
}

/** The exports whose declarations were kept. */
function exportsOf(table: string, kept: string): string {
  const declared = new Set(
    [...kept.matchAll(/^(?:var|let|const|function|class) (\w+)/gm)].map((it) => it[1]),
  );
  return [...table.matchAll(/^ {2}(\w+): \(\) => (\w+),?$/gm)]
    .filter((it) => declared.has(it[2]))
    .map((it) => `${it[2]} as ${it[1]}`)
    .join(', ');
}
