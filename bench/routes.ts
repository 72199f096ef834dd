import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lookAtEndpoints } from './look-at-endpoints.ts';

/** A backend with the operations that it says it serves; `peers` are what other tools found of them. */
interface Backend {
  readonly repo: string;
  readonly backendRoot: string;
  readonly truthKind: string;
  readonly servers: readonly string[];
  readonly ops: readonly string[];
  readonly peers?: Readonly<Record<string, { readonly recall: number }>>;
}

/** The methods of an OpenAPI document. */
const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace']);
/** Lists that name all that is served. */
const exact = /diff-gated|generated client/;

/**
 * How many of a backend's operations `list routes` finds, method and path exact: parameters by place, trailing slashes
 * aside. `node bench/routes.ts BACKENDS.json [--misses] OWNER+NAME=CHECKOUT …`; instead of BACKENDS.json
 * `--document=FILE.json:ROOT` compares each checkout with its own OpenAPI document, for the sources below a folder.
 */
const flags = process.argv.slice(2).filter((it) => it.startsWith('--'));
const [first = '', ...others] = process.argv.slice(2).filter((it) => !it.startsWith('--'));
const document = flags.find((it) => it.startsWith('--document='))?.slice('--document='.length);
const checkouts = document === undefined ? others : [first];
const backends: readonly Backend[] =
  document === undefined
    ? (JSON.parse(readFileSync(first, 'utf8')) as { readonly backends: readonly Backend[] }).backends
    : [readDocument(first, document)];
const shares: { readonly hits: number; readonly all: number }[] = [];

for (const argument of checkouts) {
  const [name = '', folder = argument] = argument.includes('=')
    ? argument.split('=')
    : [basename(argument), argument];
  const backend = backends.find((it) => it.repo.replace('/', '+') === name || it.repo === name);
  if (backend) shares.push(await measure(backend, folder));
  else console.log(`${name}: no list of its operations`);
}
const sum = (key: 'hits' | 'all') => shares.reduce((total, it) => total + it[key], 0);
const macro = shares.reduce((total, { hits, all }) => total + hits / all, 0) / shares.length;
console.log(
  `micro ${percent(sum('hits'), sum('all'))}, macro ${(100 * macro).toFixed(1)} % of ${shares.length} backends`,
);

async function measure(backend: Backend, folder: string): Promise<{ hits: number; all: number }> {
  const started = performance.now();
  const { routes, gaps } = await lookAtEndpoints(
    folder,
    flags.flatMap((it) => (it.startsWith('--without=') ? [it.slice(10)] : [])),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const own = backend.backendRoot === '.' ? '' : `${backend.backendRoot}/`;
  const listed = routes.filter((it) => it.file.startsWith(own));
  const found = new Set(listed.map((it) => normal(`${it.method} ${it.path}`)));
  const truth = [...new Set(backend.ops.map(normal))];
  const prefix = bestPrefix(truth, found, backend.servers);
  const served = (operation: string) => {
    const [method = '', path = ''] = operation.split(' ');
    return found.has(`${method} ${prefix}${path}`) || found.has(`* ${prefix}${path}`);
  };
  const hits = truth.filter(served);
  const missed = truth.filter((it) => !served(it));
  const areas = listed.flatMap(({ path }) =>
    path.endsWith('*}') ? [path.slice(0, path.lastIndexOf('/{') + 1)] : [],
  );
  const handed = missed.filter((it) =>
    areas.some((area) => area !== '/' && it.replace(/^\S+ /, prefix).startsWith(area)),
  );
  const known = new Set(
    truth.flatMap((it) => [it.replace(' ', ` ${prefix}`), it.replace(/^\S+ /, `* ${prefix}`)]),
  );
  const more = [...found].filter((it) => it.split(' ')[1]?.startsWith(prefix) && !known.has(it)).sort();
  const peers = Object.entries(backend.peers ?? {}).map(
    ([peer, { recall }]) => `${peer} ${(100 * recall).toFixed(1)} %`,
  );
  const memory = (process.resourceUsage().maxRSS / 1024 / 1024).toFixed(2);
  console.log(
    `${backend.repo}: ${percent(hits.length, truth.length)} below '${prefix}' (${peers.join(', ')}); ` +
      `${handed.length} of the missed lie where the source hands on; ${more.length} more listed` +
      `${exact.test(backend.truthKind) ? ` (invented: ${percent(more.length, found.size)})` : ''}; ` +
      `${gaps} unread mounts; ${seconds} s, ${memory} GB (${backend.truthKind})`,
  );
  if (flags.includes('--misses')) {
    for (const operation of missed) console.log(`  missed   ${operation}`);
    for (const route of more) console.log(`  unlisted ${route}`);
  }
  return { hits: hits.length, all: truth.length };
}

function readDocument(argument: string, at: string): Backend {
  const [file = '', backendRoot = '.'] = at.split(':');
  const { paths = {}, servers = [] } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly paths?: Readonly<Record<string, object>>;
    readonly servers?: readonly { readonly url: string }[];
  };
  const ops = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((it) => verbs.has(it))
      .map((it) => `${it.toUpperCase()} ${path}`),
  );
  const repo = argument.includes('=') ? (argument.split('=')[0] ?? '') : basename(argument);
  return { repo, backendRoot, truthKind: 'its own document', servers: servers.map((it) => it.url), ops };
}

function percent(part: number, whole: number): string {
  return `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
}

function normal(operation: string): string {
  const [method = '', path = ''] = operation.split(' ');
  const plain = path.replace(/\{[^}]*\}|:\w+/g, '{}').replace(/\/+$/, '');
  return `${method} ${plain === '' ? '/' : plain}`.replace(/ \/$/, ' ');
}

/** The base path under which most operations are found: none, one of the document's servers, or what all begin with. */
function bestPrefix(
  truth: readonly string[],
  found: ReadonlySet<string>,
  servers: readonly string[],
): string {
  const [sample = ''] = truth;
  const tails = [...found].filter((it) => it.endsWith(sample.slice(sample.indexOf(' ') + 1)));
  const seen = tails.map((it) =>
    it.slice(it.indexOf(' ') + 1, it.length - sample.length + sample.indexOf(' ') + 1),
  );
  const named = servers.map((it) => it.replace(/^(?:\{[^}]*\}|https?:\/\/[^/]*)/, '').replace(/\/+$/, ''));
  const count = (prefix: string) =>
    truth.filter(
      (it) => found.has(it.replace(' ', ` ${prefix}`)) || found.has(it.replace(/^\S+ /, `* ${prefix}`)),
    ).length;
  return ['', ...named, ...seen].reduce((best, it) => (count(it) > count(best) ? it : best));
}
