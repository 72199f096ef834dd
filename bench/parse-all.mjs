// Parses the files that it is told of, one path a line.
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

for (const path of readFileSync(0, 'utf8').split('\n'))
  if (existsSync(path)) ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
