import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/property-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What a file needs is loaded once per thread, not once per file: that halves the time of the suite.
    pool: 'threads',
    isolate: false,
    // graphql-js refuses schemas of a second copy of itself: everything that uses it goes through one loader.
    server: { deps: { inline: [/graphql/] } },
  },
});
