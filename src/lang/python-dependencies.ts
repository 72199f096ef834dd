import { asObject, type JsonObject, ownValue } from './json-text.ts';

/**
 * The names that a `pyproject.toml` asks for, as imports write them, and the first word of each: `strawberry-graphql` is
 * imported as `strawberry`. https://packaging.python.org/en/latest/specifications/pyproject-toml/
 */
export function namesOfDependencies(project: JsonObject | undefined): readonly string[] {
  const tool = asObject(ownValue(project, 'tool'));
  const own = asObject(ownValue(project, 'project'));
  const poetry = asObject(ownValue(tool, 'poetry'));
  const written: unknown[] = [
    ownValue(own, 'dependencies'),
    ...Object.values(asObject(ownValue(own, 'optional-dependencies')) ?? {}),
    ...Object.values(asObject(ownValue(project, 'dependency-groups')) ?? {}),
    Object.keys(asObject(ownValue(poetry, 'dependencies')) ?? {}),
  ];
  return written
    .flat()
    .filter((one) => typeof one === 'string')
    .flatMap((one) => {
      const name = /^[A-Za-z0-9._-]+/.exec(one)?.[0].toLowerCase() ?? '';
      const [first = ''] = name.split(/[._-]/);
      return [name.replaceAll(/[.-]/g, '_'), first];
    });
}
