import type { Library } from './library.ts';

/** React, and Preact as a stand-in for it. https://react.dev/reference/react */
export const react: Library = {
  packages: ['react', 'preact', 'react/compat', 'preact/compat'],
  functions: {
    forwardRef: 'same',
    memo: 'same',
    use: 'provided',
    useContext: 'provided',
    useMemo: 'computed',
  },
  /** `setState` gives it another. https://react.dev/reference/react/Component#state */
  changing: { Component: ['state'], PureComponent: ['state'] },
};

/** Contexts as React has them; other packages make theirs in the same way. */
export const contexts = { maker: 'createContext', provider: 'Provider', given: 'value' } as const;
