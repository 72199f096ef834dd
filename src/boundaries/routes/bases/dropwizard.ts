import { isTestPath } from '../../../lang/test-paths.ts';
import type { FileExtractor } from '../../../model/extractor.ts';
import { siteIn, textOf } from '../../../model/site.ts';
import type { Base } from '../endpoint.ts';
import { moduleOf, readYaml, type Settings, withoutPlaceholder } from './settings.ts';

/** The paths that the server of a configuration puts its resources below, one in the other; undefined for another program's. */
function pathsOf(given: Settings, text: string): readonly string[] | undefined {
  const context = given.get('server.applicationcontextpath');
  const isSimple = given.get('server.type') === 'simple';
  const isServer =
    context !== undefined || /\bapplicationConnectors\s*:/.test(text) || given.has('server.connector.type');
  if (!isServer) return undefined;
  return [context ?? (isSimple ? '/application' : '/'), given.get('server.rootpath') ?? '/'].map((it) =>
    it.replace(/\/?\*$/, ''),
  );
}

/** The base path of a Dropwizard server. https://www.dropwizard.io/en/stable/manual/configuration.html#servers */
export const dropwizard: FileExtractor<Base> = {
  from: 'file',
  id: 'dropwizard-base-paths',
  title: 'Base paths in the configuration of Dropwizard',
  docs: 'https://www.dropwizard.io/en/stable/manual/configuration.html#servers',
  paths: ['**/*.yml', '**/*.yaml'],
  signs: ['applicationContextPath', 'rootPath', 'type: simple'],
  extract(file, side) {
    const text = textOf(file);
    const said = isTestPath(file.path) ? undefined : pathsOf(readYaml(text), text);
    if (!said) return { facts: [], gaps: [] };
    const values = said.map(withoutPlaceholder);
    const path = values.every((it) => it !== undefined) ? values.join('/') : undefined;
    const fact: Base = {
      is: 'base',
      at: siteIn(file.tree, side, file.path),
      framework: 'jaxrs',
      module: moduleOf(file.path),
      isGeneral: true,
      isSure: said.every((it) => !it.includes('$')),
      ...(path !== undefined && { path }),
    };
    return { facts: [fact], gaps: [] };
  },
  examples: {
    reads: [
      {
        files: {
          'server/src/main/java/fleet/Trucks.java': `package fleet;
import javax.ws.rs.*;
@Path("/trucks") public class Trucks { @GET public String all() { return ""; } }
`,
          'common/src/main/java/fleet/Ping.java': `package fleet;
import javax.ws.rs.*;
@Path("/ping") public class Ping { @GET public String ping() { return ""; } }
`,
          'server/config/dev.yml':
            'server:\n  rootPath: /api/*\n  type: simple\n  applicationContextPath: /\n  connector:\n    type: http\n',
          'server/config/production.yml': 'server:\n  rootPath: /api/*\n  applicationContextPath: /\n',
          'chart/values.yaml': 'server:\n  rootPath: /elsewhere\n',
        },
        finds: ['GET /api/ping', 'GET /api/trucks'],
      },
    ],
    gaps: [
      {
        files: {
          'src/main/java/fleet/Trucks.java': `package fleet;
import javax.ws.rs.*;
@Path("/trucks") public class Trucks { @GET public String all() { return ""; } }
`,
          'config.yml': 'server:\n  applicationConnectors:\n    - type: http\n  rootPath: ${ROOT}\n',
        },
        reason: 'dynamic',
      },
    ],
  },
};
