import type { Boundary } from '../../model/boundary.ts';
import type { Config } from '../../model/config.ts';
import type { NonEmpty } from '../../model/site.ts';
import { laravelPackages } from './backends/frameworks/laravel/packages.ts';
import { openapi } from './backends/frameworks/openapi/index.ts';
import { backends } from './backends/index.ts';
import { applyBases } from './bases/apply-bases.ts';
import { dropwizard } from './bases/dropwizard.ts';
import { settingsFiles } from './bases/settings-files.ts';
import { symfonyRoutes } from './bases/symfony-routes.ts';
import { isAside, isExternal, isResolved } from './call.ts';
import { countUnmatched, findCoverage } from './coverage.ts';
import { distinctCalls } from './distinct-calls.ts';
import { curl } from './frontends/clients/curl/index.ts';
import { frontends } from './frontends/index.ts';
import { judgeCall } from './judge-call.ts';
import type { RoutesKinds } from './kinds.ts';
import { proxies } from './proxies/index.ts';
import { readEndpoints } from './read-backends.ts';
import { ownHostsOf, readRequests } from './read-frontends.ts';
import { buildTable } from './route-table.ts';
import { rulesFor } from './rules/index.ts';
import { findDocumentNeeds, findDocuments, namedDocuments, settleDocuments } from './settle-documents.ts';
import { unreadManifests } from './unread/in-manifests.ts';
import { unreadModules } from './unread/in-modules.ts';

export { isAside } from './call.ts';
export { comesHere } from './comes-here.ts';
export { distinctCalls } from './distinct-calls.ts';
export { mayAsk } from './judge-call.ts';
export { listCalls, listRoutes, type RouteList } from './list.ts';
export { routesRules } from './rules/index.ts';

/** What is taken for a backend, and how to name one that is not. */
export function whatBackendsAre(): string {
  return (
    `Looked for the routes of ${backends.map((it) => it.title).join(', ')}, and for OpenAPI documents. ` +
    'Name another backend by its document in driftgate.yml: ' +
    'routes: { backends: [{ root: server, openapi: server/openapi.json }] }.'
  );
}

/** HTTP endpoints alone: nothing is parsed for the sake of the calls. */
export function endpointsOnly(config: Config): Boundary<'routes', RoutesKinds> {
  return { ...routes(config), consumers: [] };
}

/** HTTP endpoints and the calls that rely on them. */
export function routes(config: Config): Boundary<'routes', RoutesKinds> {
  const documents = openapi(namedDocuments(config));
  return {
    id: 'routes',
    title: 'HTTP routes',
    needs: (view) => findDocumentNeeds(findDocuments(documents, view), view),
    providers: [
      ...mapAll(backends, (it) => readEndpoints(it, config)),
      documents,
      settingsFiles,
      dropwizard,
      laravelPackages,
      symfonyRoutes,
      ...proxies,
      ...unreadModules(config),
      unreadManifests(config),
    ],
    consumers: [...mapAll(frontends, (it) => readRequests(it, config)), curl(ownHostsOf(config))],
    scope: scopeOf(config),
    assemble(offers, view) {
      const based = applyBases(offers, config);
      const settled = settleDocuments(based.offers, view, config);
      const gaps = [...based.gaps, ...settled.gaps];
      return { contract: buildTable(settled.offers, settled.documents), gaps };
    },
    rules: rulesFor(config.skew),
    applies: ({ contract: { endpoints, catching, unresolved } }) =>
      endpoints.length + catching.length > 0 || unresolved.some((it) => !it.isBackend),
    coverage: findCoverage,
    counts(snapshot) {
      const { contract, usages } = snapshot;
      const calls = distinctCalls(usages).filter((it) => !isAside(it));
      const unread = calls.filter((it) => it.unread !== undefined).length;
      return {
        endpoints: contract.endpoints.length,
        calls: calls.length,
        matched: calls.filter((it) => judgeCall(contract, it).is === 'served').length,
        unresolved: calls.filter((it) => it.unread === undefined && !isResolved(it)).length,
        unmatched: countUnmatched(snapshot),
        ...(unread > 0 && { unread }),
        external: calls.filter(isExternal).length,
      };
    },
  };
}

function scopeOf({ routes: { backends: providers, frontends: consumers } }: Config): {
  readonly providers?: NonEmpty<string>;
  readonly consumers?: NonEmpty<string>;
} {
  const [backend, ...moreBackends] = [
    ...providers.map((it) => globOf(it.root)),
    ...namedDocuments({ routes: { backends: providers } }),
  ];
  const [frontend, ...moreFrontends] = consumers.map((it) => globOf(it.root));
  return {
    ...(backend !== undefined && { providers: [backend, ...moreBackends] }),
    ...(frontend !== undefined && { consumers: [frontend, ...moreFrontends] }),
  };
}

function globOf(root: string): string {
  const folder = root.replace(/^\.\/|\/+$/g, '');
  return folder === '' || folder === '.' ? '**' : `${folder}/**`;
}

function mapAll<T, U>([first, ...others]: NonEmpty<T>, make: (it: T) => U): NonEmpty<U> {
  return [make(first), ...others.map(make)];
}
