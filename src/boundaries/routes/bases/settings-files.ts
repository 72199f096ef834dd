import { isTestPath } from '../../../lang/test-paths.ts';
import type { FileExtractor } from '../../../model/extractor.ts';
import { siteIn, textOf } from '../../../model/site.ts';
import type { Base } from '../endpoint.ts';
import { basesExamples } from './examples.ts';
import { readHocon, readProperties, readYaml, type Settings } from './settings.ts';

/** The settings that put all that a framework serves below a path; those of one line stand behind each other. */
const settings: readonly (readonly [framework: string, ...names: readonly (readonly string[])[]])[] = [
  ['spring', ['server.servlet.contextpath', 'spring.mvc.servlet.path'], ['spring.webflux.basepath']],
  ['micronaut', ['micronaut.server.contextpath']],
  ['ktor', ['ktor.deployment.rootpath']],
];

function readSettings(path: string, text: string): Settings {
  if (path.endsWith('.properties')) return readProperties(text);
  return path.endsWith('.conf') ? readHocon(text) : readYaml(text);
}

/** What a value is without the environment: the default of `${NAME:/api}`; undefined where it has none. */
function withoutPlaceholder(value: string): string | undefined {
  const plain = value.replace(/^\$\{[^{}:]{1,100}:([^{}]{0,200})\}$/, '$1');
  return plain.includes('$') ? undefined : plain;
}

/** The folder that the settings of a file are for: that of the module whose resources they are. */
function moduleOf(path: string): string {
  return path.replace(/(?:^|\/)(?:src\/main\/)?(?:resources\/)?(?:config\/)?[^/]+$/, '');
}

/** The base paths that `application.properties`, `application.yml` and `application.conf` set for Spring, Micronaut and Ktor. */
export const settingsFiles: FileExtractor<Base> = {
  from: 'file',
  id: 'base-paths',
  title: 'Base paths in the settings of Spring, Micronaut and Ktor',
  docs: 'https://docs.spring.io/spring-boot/appendix/application-properties/index.html#appendix.application-properties.server',
  paths: ['**/application.properties', '**/application.yml', '**/application.yaml', '**/application.conf'],
  signs: ['context', 'servlet', 'base-path', 'basePath', 'rootPath'],
  extract(file, side) {
    if (isTestPath(file.path)) return { facts: [], gaps: [] };
    const given = readSettings(file.path, textOf(file));
    const at = siteIn(file.tree, side, file.path);
    const facts = settings.flatMap(([framework, ...ways]): readonly Base[] => {
      const said = ways
        .map((names) => names.flatMap((it) => given.get(it) ?? []))
        .find((it) => it.length > 0);
      if (!said) return [];
      const values = said.map(withoutPlaceholder);
      const isSure = said.every((it) => !it.includes('$'));
      const path = values.every((it) => it !== undefined) ? values.join('/') : undefined;
      return [
        {
          is: 'base',
          at,
          framework,
          module: moduleOf(file.path),
          isGeneral: true,
          isSure,
          ...(path !== undefined && { path }),
        },
      ];
    });
    return { facts, gaps: [] };
  },
  examples: basesExamples,
};
