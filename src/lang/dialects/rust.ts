import type { Dialect } from './dialect.ts';
import { resolveRust } from './resolve-rust.ts';

/** Rust. https://doc.rust-lang.org/reference/items/use-declarations.html */
export const rust: Dialect = {
  receiver: 'first parameter',
  isStatic: ({ params }) => params[0]?.name !== 'self',
  namesFields: false,
  exports: 'names',
  resolve: resolveRust,
  resolvesByFolder: false,
  inner: (from, name) => `${from}::${name}`,
  bindsDotted: false,
  keepsImports: false,
  callsSuper: false,
  sameMembers: new Set(),
  copiers: new Set(),
  tableItems: 'keys',
  fillsFields: false,
  textsJoin: false,
};
