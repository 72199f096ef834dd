import { type Dialect, plain } from './dialect.ts';
import { resolveRust } from './resolve-rust.ts';

/** Rust. https://doc.rust-lang.org/reference/items/use-declarations.html */
export const rust: Dialect = {
  ...plain,
  receiver: 'first parameter',
  isStatic: ({ params }) => params[0]?.name !== 'self',
  pathsNameCrates: true,
  exports: 'names',
  resolve: resolveRust,
  resolvesByFolder: false,
  inner: (from, name) => `${from}::${name}`,
};
