import { isTestPath } from '../../../lang/test-paths.ts';
import type { FileExtractor } from '../../../model/extractor.ts';
import { siteIn, textOf } from '../../../model/site.ts';
import type { Base } from '../endpoint.ts';
import { basesExamples } from './examples.ts';
import {
  moduleOf,
  readHocon,
  readProperties,
  readYaml,
  type Settings,
  withoutPlaceholder,
} from './settings.ts';

/** The settings that put all that a framework serves below a path; those of one line stand behind each other. */
const settings: readonly (readonly [framework: string, ...names: readonly (readonly string[])[]])[] = [
  ['spring', ['server.servlet.contextpath', 'spring.mvc.servlet.path'], ['spring.webflux.basepath']],
  ['micronaut', ['micronaut.server.contextpath']],
  ['ktor', ['ktor.deployment.rootpath']],
  [
    'jaxrs',
    ['quarkus.http.rootpath', 'quarkus.rest.path', 'quarkus.resteasyreactive.path', 'quarkus.resteasy.path'],
  ],
];

function readSettings(path: string, text: string): Settings {
  if (path.endsWith('.properties')) return readProperties(text);
  return path.endsWith('.conf') ? readHocon(text) : readYaml(text);
}

/** The base paths that `application.properties`, `application.yml` and `application.conf` set for Spring, Micronaut, Quarkus and Ktor. */
export const settingsFiles: FileExtractor<Base> = {
  from: 'file',
  id: 'base-paths',
  title: 'Base paths in the settings of Spring, Micronaut, Quarkus and Ktor',
  docs: 'https://docs.spring.io/spring-boot/appendix/application-properties/index.html#appendix.application-properties.server',
  paths: ['**/application.properties', '**/application.yml', '**/application.yaml', '**/application.conf'],
  signs: ['context', 'servlet', 'base-path', 'basePath', 'rootPath', 'quarkus'],
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
