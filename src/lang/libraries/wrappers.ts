/** What wraps a function in one that takes the same arguments goes by these names, whichever package it is of. */
export const wrappers: ReadonlySet<string> = new Set([
  ...['debounce', 'throttle', 'memoize', 'memoizeOne', 'memoize-one', 'once', 'fetch-retry'],
  ...['useCallback', 'useDebouncedCallback', 'useThrottledCallback'],
  ...['useEffectEvent', 'useEvent', 'useMemoizedFn'],
]);
