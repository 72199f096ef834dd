/** A word for one of many, as far as the name of a parameter needs it: `photos` is photo, `categories` category. */
export function singularOf(name: string): string {
  return name
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');
}
