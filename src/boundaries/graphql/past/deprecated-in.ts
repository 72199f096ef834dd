import type { ConstDirectiveNode, DocumentNode } from 'graphql';

/** The members that a document defines, by coordinate, and whether each is deprecated there. */
export function findDeprecated(document: DocumentNode): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  const add = (coordinate: string, { directives = [] }: Marked) =>
    found.set(
      coordinate,
      directives.some((it) => it.name.value === 'deprecated'),
    );
  for (const definition of document.definitions) {
    if ('fields' in definition)
      for (const field of definition.fields ?? []) {
        const coordinate = `${definition.name.value}.${field.name.value}`;
        add(coordinate, field);
        if ('arguments' in field)
          for (const argument of field.arguments ?? [])
            add(`${coordinate}(${argument.name.value}:)`, argument);
      }
    if ('values' in definition)
      for (const value of definition.values ?? []) add(`${definition.name.value}.${value.name.value}`, value);
  }
  return found;
}

interface Marked {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}
