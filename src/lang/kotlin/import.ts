import { type ReadStatement, regionOf, textOf } from '../tree-sitter/reading.ts';

function dotted(text: string): string {
  return text.replaceAll(/[\s`]+/g, '');
}

/** A package sees all that its files declare. */
export const readPackage: ReadStatement = (node, _flow, reading) => {
  const [named] = node.children;
  if (!named) return [];
  const from = dotted(textOf(named, reading));
  reading.package = from;
  reading.imports.push({ local: '*', from, name: '*', region: regionOf(named, reading) });
  return [];
};

/** `import a.b.C`, `import a.b.c as d` and `import a.b.*`; of `a.B.c` it is c of the type B. */
export const readImport: ReadStatement = (node, _flow, reading) => {
  const [named, alias] = node.children;
  if (!named) return [];
  const path = dotted(textOf(named, reading));
  const name = path.slice(path.lastIndexOf('.') + 1);
  const around = path.slice(0, -name.length - 1);
  const region = regionOf(named, reading);
  const isAll = reading.text.slice(named.to, node.to).trim().startsWith('.');
  if (isAll) reading.imports.push({ local: '*', from: path, name: '*', region });
  else
    reading.imports.push({
      local: alias ? textOf(alias, reading) : name,
      from: /(?:^|\.)[A-Z]\w*$/.test(around) ? around : path,
      name,
      region,
    });
  return [];
};
