import { folderOf } from '../paths.ts';
import type { Dialect } from './dialect.ts';
import { goConstant, goText } from './go-texts.ts';
import { resolveGo } from './resolve-go.ts';

/** Go. https://go.dev/ref/spec#Packages */
export const go: Dialect = {
  receiver: 'first parameter',
  isStatic: () => false,
  namesFields: false,
  exports: 'package',
  packageOf: ({ path, package: name = '' }) =>
    `go ${folderOf(path)} ${name}${path.endsWith('_test.go') ? ' tests' : ''}`,
  resolve: resolveGo,
  resolvesByFolder: false,
  bindsDotted: false,
  keepsImports: false,
  callsSuper: false,
  sameMembers: new Set(),
  copiers: new Set(),
  tableItems: 'values',
  fillsFields: true,
  textCall: goText,
  constant: goConstant,
  textsJoin: false,
};
