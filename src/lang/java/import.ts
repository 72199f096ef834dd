import { type ReadStatement, regionOf, textOf } from '../tree-sitter/reading.ts';

/** A package sees its own types, whatever the file they are in. */
export const readPackage: ReadStatement = (node, _flow, reading) => {
  const [named] = node.children.filter((child) => /identifier$/.test(child.kind));
  if (named)
    reading.imports.push({
      local: '*',
      from: textOf(named, reading).replaceAll(/\s+/g, ''),
      name: '*',
      region: regionOf(named, reading),
    });
  return [];
};

/** `import a.b.C`, `import a.b.*`, `import static a.b.C.X`, `import static a.b.C.*`. */
export const readImport: ReadStatement = (node, _flow, reading) => {
  const [named, star] = node.children;
  if (!named) return [];
  const path = textOf(named, reading).replaceAll(/\s+/g, '');
  const name = path.slice(path.lastIndexOf('.') + 1);
  const isStatic = /^import\s+static\b/.test(reading.text.slice(node.from, named.from));
  const region = regionOf(named, reading);
  if (star) reading.imports.push({ local: '*', from: path, name: '*', region });
  else
    reading.imports.push({
      local: name,
      from: isStatic ? path.slice(0, -name.length - 1) : path,
      name,
      region,
    });
  return [];
};
