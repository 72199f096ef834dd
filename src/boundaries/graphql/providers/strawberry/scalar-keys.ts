import type { Found } from './lookup.ts';

/** What tells one Python object from another: its full name outside the tree, its place inside. */
export function keyOf(found: Found): string {
  switch (found.is) {
    case 'external':
      return found.name;
    case 'class':
      return placeKey(found.path, found.cls.region);
    case 'value':
      return placeKey(found.path, found.value.region);
    case 'function':
      return placeKey(found.path, found.fn.region);
    default:
      return '';
  }
}

function placeKey(path: string, { line, column }: { line: number; column: number }): string {
  return `${path}:${line}:${column}`;
}
