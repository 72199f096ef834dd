/** Left out of every tree that is not an image: what nobody wrote by hand. */
export const defaultExclude: readonly string[] = [
  '**/node_modules/**',
  '**/.git/**',
  '**/vendor/**',
  '**/.yarn/**',
  '**/dist/**',
  '**/.venv/**',
  '**/venv/**',
  '**/__pycache__/**',
  '**/*.min.js',
];
