import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type Location,
  type NameNode,
  print,
  type TypeNode,
} from 'graphql';
import type { Outline, Outlined } from './outline.ts';

/** The outline of a schema that was parsed already. */
export function outlineDocument(document: DocumentNode): Outline {
  const definitions = document.definitions.map((node): Outlined => {
    const inner = membersOf(node);
    const members = inner.map((it) => it.name.value);
    const from = node.loc?.start ?? 0;
    return {
      kind: node.kind,
      name: nameOf(node),
      text: node.loc ? node.loc.source.body.slice(node.loc.start, node.loc.end) : print(node),
      from,
      members,
      starts: inner.map((it) => (it.loc?.start ?? 0) - from),
      repeats: new Set(members).size < members.length,
      uses: [...typesIn(node)],
      defaults: findDefaulted(node),
      size: 1 + members.length + countArguments(node),
    };
  });
  return {
    text: document.loc?.source.body ?? '',
    definitions,
    used: new Set(definitions.flatMap((it) => it.uses)),
  };
}

function nameOf(node: DefinitionNode): string {
  if (node.kind === Kind.DIRECTIVE_DEFINITION) return `@${node.name.value}`;
  return 'name' in node && node.name ? node.name.value : 'schema';
}

function membersOf(
  node: DefinitionNode,
): readonly { readonly name: NameNode; readonly loc?: Location | undefined }[] {
  if ('fields' in node) return node.fields ?? [];
  return 'values' in node ? (node.values ?? []) : [];
}

function countArguments(node: DefinitionNode): number {
  if (node.kind === Kind.DIRECTIVE_DEFINITION) return node.arguments?.length ?? 0;
  if (!('fields' in node)) return 0;
  let count = 0;
  for (const field of node.fields ?? []) if ('arguments' in field) count += field.arguments?.length ?? 0;
  return count;
}

function findDefaulted(node: DefinitionNode): readonly string[] {
  const names: string[] = [];
  const add = (values: readonly ASTNode[] = []) => {
    for (const it of values)
      if (it.kind === Kind.INPUT_VALUE_DEFINITION && it.defaultValue) names.push(namedIn(it.type));
  };
  if (node.kind === Kind.DIRECTIVE_DEFINITION) add(node.arguments);
  if (!('fields' in node)) return names;
  for (const field of node.fields ?? []) add('arguments' in field ? field.arguments : [field]);
  return names;
}

/** Every type that a definition names. */
export function* typesIn(node: DefinitionNode): Iterable<string> {
  if ('interfaces' in node) for (const it of node.interfaces ?? []) yield it.name.value;
  if ('types' in node) for (const it of node.types ?? []) yield it.name.value;
  if ('operationTypes' in node) for (const it of node.operationTypes ?? []) yield it.type.name.value;
  if (node.kind === Kind.DIRECTIVE_DEFINITION) for (const it of node.arguments ?? []) yield namedIn(it.type);
  if ('fields' in node)
    for (const field of node.fields ?? []) {
      yield namedIn(field.type);
      if ('arguments' in field) for (const it of field.arguments ?? []) yield namedIn(it.type);
    }
}

function namedIn(type: TypeNode): string {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
}
