import type { Reading } from './reading.ts';

/**
 * `first_name` → `firstName`, as Strawberry does it: what follows an underscore is capitalised and the rest of it lowered; an
 * empty part stays an underscore. https://strawberry.rocks/docs/types/schema-configurations
 */
export function toCamelCase(name: string): string {
  const [first = '', ...rest] = name.split('_');
  return first + rest.map((it) => (it === '' ? '_' : capitalise(it))).join('');
}

/** Python's `str.capitalize`. */
function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

/** The name of a field that Strawberry defines itself, given as it is with camel-casing on. */
export function nameFor({ settings }: Pick<Reading, 'settings'>, name: string): string {
  return settings.camelCase ? name : name.replaceAll(/[A-Z]/g, (it) => `_${it.toLowerCase()}`);
}

/** `str` → `Str`: what a generic type is named after. */
export function raiseFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a text can be a name in GraphQL. https://spec.graphql.org/draft/#Name */
export function isGraphqlName(text: string): boolean {
  return /^[_A-Za-z]\w{0,255}$/.test(text);
}
