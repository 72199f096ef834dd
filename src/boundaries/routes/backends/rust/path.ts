import { globalModule } from '../../../../lang/link/external.ts';
import type { External } from '../../../../model/program.ts';

/** The whole path of something of another crate: `axum::Router::new`, however much of it a `use` says. */
export function rustPath({ from, name }: Pick<External, 'from' | 'name'>): string {
  const own = name.replaceAll('.', '::').replace(/^\*(?:::)?/, '');
  if (from === globalModule) return own;
  return own === '' ? from : `${from}::${own}`;
}
