import { joinPath } from '../../lang/paths.ts';
import type { BackendSetting, Config } from '../../model/config.ts';
import type { FileExtractor } from '../../model/extractor.ts';
import type { Gap } from '../../model/gap.ts';
import type { Need, View } from '../../model/need.ts';
import { type SourceFile, siteIn, treeKey } from '../../model/site.ts';
import { parseDocument } from './backends/frameworks/openapi/parse-document.ts';
import {
  type Operation,
  readOperations,
  spellTemplate,
} from './backends/frameworks/openapi/read-operations.ts';
import type { Broken, Load } from './backends/frameworks/openapi/references.ts';
import { compareDocument, type DocumentReading } from './compare-document.ts';
import type { Base, Documented, Endpoint, Offer, Semantics, Served } from './endpoint.ts';
import { isIn } from './folders.ts';
import { newestReleases } from './newest-releases.ts';
import { joinPaths } from './path-pattern.ts';
import { manifests, projectsOf } from './projects.ts';
import { plainPath, readRoutePaths } from './route-spelling.ts';

/** What a document does not say is taken at its most lenient. */
const semantics: Semantics = { caseSensitive: true, slash: 'ignored', head: true, precedence: 'specific' };

/** Below this share of operations that the source serves, a document describes another backend than the source. */
const foreignBelow = 0.1;

/** And below this share of operations that end like one of the source's: a document that is only out of date ends alike. */
const strangeBelow = 0.5;

/** The offers that a table is built of, and how each document stands to the source. */
export interface Settled {
  readonly offers: readonly Served[];
  readonly documents: readonly DocumentReading[];
  readonly gaps: readonly Gap[];
}

/**
 * Decides what each document is. One whose operations the source serves is compared with it and serves nothing itself: a
 * stale document must not hide a removed endpoint. One that describes a backend whose source was not read, or not wholly
 * and the configuration says so, takes part in the table. Of those that are kept release by release, the newest is compared.
 */
export function settleDocuments(
  offers: readonly Exclude<Offer, Base>[],
  view: View,
  { routes }: Config,
): Settled {
  let served = offers.filter((it) => it.is !== 'document');
  const documents: DocumentReading[] = [];
  const gaps: Gap[] = [];
  for (const document of offers.filter((it) => it.is === 'document')) {
    const { at } = document;
    const setting = at.tree ? undefined : routes.backends.find((it) => names(it, at.path));
    const { operations, broken, unread } = readOperations(at.path, openFiles(document, view));
    const own = served.filter((it) => isOwn(it, document, setting));
    const endpoints = operations.flatMap((it) => toEndpoints(it, document, setting));
    const reading = compareDocument(document, endpoints, own, projectsOf(view, document.file.tree));
    const isForeign =
      reading.agreed < foreignBelow * endpoints.length && reading.related < strangeBelow * endpoints.length;
    const isUnread = own.every((it) => it.is !== 'endpoint') || isForeign;
    const joins = setting
      ? setting.framework === 'openapi' || reading.isPartial || isUnread
      : isUnread && endpoints.length > 0;
    gaps.push(...broken.map((it) => lost(it, document, joins)));
    if (unread > 0) gaps.push(tooLong(unread, document, joins));
    if (!joins) documents.push(reading);
    else if (setting)
      served = [...served.filter((it) => it.is !== 'unresolved' || !own.includes(it)), ...endpoints];
    else served = [...served, ...endpoints];
  }
  return { offers: served, documents: newestReleases(documents), gaps };
}

/** The paths that the configuration may mean by `routes.backends[].openapi`: from the root of the backend, or of the repository. */
export function namedDocuments({
  routes,
}: {
  readonly routes: Pick<Config['routes'], 'backends'>;
}): ReadonlySet<string> {
  return new Set(
    routes.backends.flatMap(({ root, openapi }) =>
      openapi === undefined ? [] : [plain(openapi), plain(`${root}/${openapi}`)],
    ),
  );
}

function plain(path: string): string {
  return joinPath('', path) ?? path;
}

/** The documents among the files of a view that has not come whole. */
export function findDocuments(extractor: FileExtractor<Documented>, view: View): readonly Documented[] {
  return view.roots
    .filter((it) => it.roles.includes('provider'))
    .flatMap(({ tree }) => view.files(tree, extractor.paths))
    .flatMap((file) => extractor.extract(file, view.side).facts);
}

/** What it takes to settle documents: the manifests of their trees, and the files they refer to that have not come yet. */
export function findDocumentNeeds(documents: readonly Documented[], view: View): readonly Need[] {
  const trees = documents.map((it) => it.file.tree);
  return [
    ...trees.map((tree): Need => ({ want: 'files', tree, paths: manifests })),
    ...findReferencedFiles(documents, view),
  ];
}

function findReferencedFiles(documents: readonly Documented[], view: View): readonly Need[] {
  return documents.flatMap((document) =>
    readOperations(document.at.path, openFiles(document, view)).broken.flatMap(
      ({ wanted }): readonly Need[] =>
        wanted === undefined
          ? []
          : [{ want: 'files', tree: document.file.tree, paths: [wanted.replace(/[^\w./@+ -]/g, '?')] }],
    ),
  );
}

/** Whether a backend's settings name this document, from its root or from that of the repository. */
function names({ root, openapi }: BackendSetting, path: string): boolean {
  return openapi !== undefined && (plain(openapi) === path || plain(`${root}/${openapi}`) === path);
}

function isOwn(offer: Served, { at }: Documented, setting: BackendSetting | undefined): boolean {
  if ((offer.at.tree && treeKey(offer.at.tree)) !== (at.tree && treeKey(at.tree))) return false;
  if (offer.is === 'endpoint' && offer.framework === 'openapi') return false;
  return !setting || isIn(offer.at.path, setting.root);
}

function openFiles({ file }: Documented, view: View): Load {
  let files: ReadonlyMap<string, SourceFile> | undefined;
  return (path) => {
    if (path === file.path) return parseDocument(file);
    files ??= new Map(view.files(file.tree).map((it) => [it.path, it]));
    const found = files.get(path);
    return found && parseDocument(found);
  };
}

function toEndpoints(
  { method, path, file, region }: Operation,
  { file: { tree }, at: { side } }: Documented,
  setting: BackendSetting | undefined,
): readonly Endpoint[] {
  const paths = readRoutePaths({ parts: [path], confidence: 'certain' }, spellTemplate) ?? [];
  return paths.map((it) => ({
    is: 'endpoint',
    at: siteIn(tree, side, file, region),
    framework: 'openapi',
    method,
    path: setting?.prefix === undefined ? it : joinPaths(plainPath(setting.prefix), it),
    semantics,
    confidence: setting ? 'certain' : 'likely',
  }));
}

function lost({ broken }: Broken, { at }: Documented, joins: boolean): Gap {
  return {
    at,
    reason: 'unreachable',
    effect: joins ? 'limits' : 'counts',
    note: `The document refers to \`${broken.slice(0, 200)}\`, which is not there or refers to itself.`,
    mend: 'Mend the reference, or commit the file.',
  };
}

function tooLong(unread: number, { at }: Documented, joins: boolean): Gap {
  return {
    at,
    reason: 'too-large',
    effect: joins ? 'limits' : 'counts',
    note: `The document has more paths than are read: the last ${unread} of them were left out.`,
    mend: 'Split the document by backend, and name each part in `routes.backends`.',
  };
}
