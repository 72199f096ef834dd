import { folderOf } from '../paths.ts';
import { type Dialect, plain } from './dialect.ts';
import { goConstant, goText } from './go-texts.ts';
import { resolveGo } from './resolve-go.ts';

/** Go. https://go.dev/ref/spec#Packages */
export const go: Dialect = {
  ...plain,
  receiver: 'first parameter',
  exports: 'package',
  packageOf: ({ path, package: name = '' }) =>
    `go ${folderOf(path)} ${name}${path.endsWith('_test.go') ? ' tests' : ''}`,
  resolve: resolveGo,
  resolvesByFolder: false,
  tableItems: 'values',
  fillsFields: true,
  answersErrors: true,
  textCall: goText,
  constant: goConstant,
};
