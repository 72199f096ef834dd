import { expect } from 'vitest';

/** Compares user-visible output with its golden file; `npx vitest run -u` rewrites it. */
export async function expectGolden(name: string, text: string): Promise<void> {
  await expect(text).toMatchFileSnapshot(`golden/${name}`);
}
