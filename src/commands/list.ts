import { graphql, listCoordinates, listOperations } from '../boundaries/graphql/index.ts';
import { images, listImages } from '../boundaries/images/index.ts';
import {
  endpointsOnly,
  listCalls,
  listRoutes,
  mayAsk,
  routes,
  whatBackendsAre,
} from '../boundaries/routes/index.ts';
import type { World } from '../host/world.ts';
import type { Gap } from '../model/gap.ts';
import { safeLog } from '../reporters/text/log.ts';
import { lineText } from '../reporters/wording/site-text.ts';
import { type Command, oneOf, printFormat, textOption } from './command.ts';
import { lookAt } from './look.ts';

const kinds = ['routes', 'calls', 'operations', 'schema', 'images'] as const;
type Listed = (typeof kinds)[number];

/** A list as JSON, and as one line an entry. */
interface Listing {
  readonly json: object;
  readonly lines: readonly string[];
  readonly gaps: readonly Gap[];
  /** What to say where there is no entry. */
  readonly none?: string;
}

/** `driftgate list`: what driftgate sees on one side. */
export const list: Command = {
  usage: 'driftgate list routes|calls|operations|schema|images [DIR] [--format json]',
  about: 'Lists what driftgate sees in a folder, and on standard error what it could not read.',
  options: { format: printFormat },
  words: [1, 2],
  offers: kinds,
  async run([kind, folder], options, world) {
    const wanted = oneOf('list', kind, kinds) ?? 'routes';
    const format = oneOf('--format', textOption(options, 'format'), ['text', 'json'] as const);
    const { json, lines, gaps, none } = await listers[wanted](world, folder);
    if (format === 'json') world.out.stdout(`${JSON.stringify(json, null, 2)}\n`);
    else {
      for (const line of lines) world.out.stdout(safeLog(`${line}\n`));
      for (const { at, note } of gaps) {
        const place = lineText(at);
        world.out.stderr(safeLog(`not read: ${place && `${place}: `}${note}\n`));
      }
      for (const mend of new Set(gaps.flatMap((it) => it.mend ?? [])))
        world.out.stderr(safeLog(`to mend it: ${mend}\n`));
      if (lines.length === 0 && none !== undefined) world.out.stderr(safeLog(`${none}\n`));
    }
    return 0;
  },
};

const listers: Readonly<Record<Listed, (world: World, folder: string | undefined) => Promise<Listing>>> = {
  async routes(world, folder) {
    const { snapshot, gaps } = await lookAt(world, folder, endpointsOnly);
    const json = listRoutes(snapshot.contract, gaps);
    return {
      json,
      gaps,
      lines: json.routes.map(
        (it) =>
          `${it.method.padEnd(7)} ${it.path}  ${it.file}:${it.line}  ${it.framework}${it.confidence === 'certain' ? '' : '  (not certain)'}`,
      ),
      none: `No endpoint was found. ${whatBackendsAre()}`,
    };
  },
  async calls(world, folder) {
    const { snapshot, gaps } = await lookAt(world, folder, routes);
    const { contract, usages } = snapshot;
    const json = listCalls(
      usages.filter((it) => mayAsk(contract, it)),
      gaps,
    );
    return {
      json,
      gaps,
      lines: json.calls.map(
        (it) =>
          `${it.method.padEnd(7)} ${it.host ?? ''}${alternatives(it.paths)}  ${it.file}:${it.line}  ${it.client}`,
      ),
      none: 'No call was found.',
    };
  },
  async operations(world, folder) {
    const { snapshot, gaps } = await lookAt(world, folder, graphql);
    const json = listOperations(snapshot.usages);
    return {
      json,
      gaps,
      lines: json.operations.map(
        (it) => `${it.kind} ${it.name ?? '(anonymous)'}  ${it.file}:${it.line}  ${it.source}`,
      ),
      none: 'No operation was found.',
    };
  },
  async schema(world, folder) {
    const { snapshot, gaps } = await lookAt(world, folder, graphql);
    const coordinates = listCoordinates(snapshot.contract);
    return { json: { coordinates }, gaps, lines: coordinates, none: 'No schema was found.' };
  },
  async images(world, folder) {
    const { snapshot, gaps } = await lookAt(world, folder, (config) => images(config, []));
    const json = listImages(snapshot);
    return {
      json,
      gaps,
      lines: json.refs.map(
        ({ class: kind, target, requested, file, line }) =>
          `${kind.padEnd(17)} ${target}${requested === null ? '' : `@${requested}`}  ${file}:${line}`,
      ),
      none: 'No image and no dependency by its ref was found.',
    };
  },
};

const mostPaths = 3;

/** The paths that one call may ask for; the first of many. */
function alternatives(paths: readonly string[]): string {
  const more = paths.length > mostPaths ? ` | and ${paths.length - mostPaths} more` : '';
  return `${paths.slice(0, mostPaths).join(' | ')}${more}`;
}
