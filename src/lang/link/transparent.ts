import type { External } from '../../model/program.ts';
import { globalModule } from './external.ts';

/** What hands back its first argument as it is, by package and name. */
const same: ReadonlySet<string> = new Set([
  `${globalModule} Object.freeze`,
  `${globalModule} Object.seal`,
  `${globalModule} Promise.resolve`,
  `${globalModule} structuredClone`,
]);

/** What wraps a function in one that takes the same arguments goes by these names, whichever package it is of. */
const wrapping: ReadonlySet<string> = new Set([
  ...[
    'useCallback',
    'useEffectEvent',
    'useEvent',
    'useMemoizedFn',
    'useDebouncedCallback',
    'useThrottledCallback',
  ],
  ...['memo', 'forwardRef', 'observer'],
  ...['debounce', 'throttle', 'memoize', 'memoizeOne', 'memoize-one', 'once', 'fetch-retry'],
]);

/** Whether the value of a call of it is its first argument, or a function that is called as that argument is. */
export function isTransparent({ from, name }: External): boolean {
  const own = name === 'default' ? from : name;
  return (
    same.has(`${from} ${name}`) ||
    wrapping.has(own.slice(Math.max(own.lastIndexOf('.'), own.lastIndexOf('/')) + 1))
  );
}
