import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { listRoutes } from '../src/boundaries/routes/index.ts';
import { lookAtRoutes } from './look.ts';

interface Backend {
  readonly repo: string;
  readonly backendRoot: string;
  readonly truthKind: string;
  readonly servers: readonly string[];
  readonly ops: readonly string[];
}

/**
 * How many of a backend's operations `list routes` finds, method and path exact: parameters by place, trailing slashes
 * only where the framework minds them. `node bench/routes.ts BACKENDS.json [--misses] OWNER+NAME=CHECKOUT …`
 */
const [file = '', ...rest] = process.argv.slice(2);
const showMisses = rest.includes('--misses');
const { backends } = JSON.parse(readFileSync(file, 'utf8')) as { readonly backends: readonly Backend[] };

for (const argument of rest.filter((it) => it !== '--misses')) {
  const [name = basename(argument), folder = argument] = argument.includes('=') ? argument.split('=') : [];
  const backend = backends.find((it) => it.repo.replace('/', '+') === name || it.repo === name);
  if (!backend) {
    console.log(`${name}: not in ${file}`);
    continue;
  }
  const { snapshot, seconds } = await lookAtRoutes(folder);
  const own = backend.backendRoot === '.' ? '' : `${backend.backendRoot}/`;
  const listed = listRoutes(snapshot.contract, []).routes.filter((it) => it.file.startsWith(own));
  const found = new Set(listed.map((it) => normal(`${it.method} ${it.path}`)));
  const truth = [...new Set(backend.ops.map(normal))];
  const prefix = bestPrefix(truth, found, backend.servers);
  const served = (operation: string) => {
    const [method = '', path = ''] = operation.split(' ');
    return found.has(`${method} ${prefix}${path}`) || found.has(`* ${prefix}${path}`);
  };
  const hits = truth.filter(served);
  const share = ((100 * hits.length) / truth.length).toFixed(1);
  const limits = snapshot.gaps.filter((it) => it.effect === 'limits').length;
  console.log(
    `${backend.repo}: ${hits.length}/${truth.length} (${share} %) below '${prefix}', ${found.size} listed, ${limits} unread mounts, ${seconds.toFixed(1)} s (${backend.truthKind})`,
  );
  if (!showMisses) continue;
  for (const operation of truth.filter((it) => !served(it))) console.log(`  missed   ${operation}`);
  const known = new Set(truth.map((it) => it.replace(' ', ` ${prefix}`)));
  for (const route of [...found].filter((it) => !known.has(it)).sort()) console.log(`  unlisted ${route}`);
}

function normal(operation: string): string {
  const [method = '', path = ''] = operation.split(' ');
  const plain = path.replace(/\{[^}]*\}/g, '{}').replace(/\/+$/, '');
  return `${method} ${plain === '' ? '/' : plain}`.replace(/ \/$/, ' ');
}

/** The base path that the document's servers give, or the one under which most operations are found. */
function bestPrefix(
  truth: readonly string[],
  found: ReadonlySet<string>,
  servers: readonly string[],
): string {
  const candidates = [
    '',
    ...servers.map((it) => it.replace(/^(?:\{[^}]*\}|https?:\/\/[^/]*)/, '').replace(/\/+$/, '')),
  ];
  const count = (prefix: string) =>
    truth.filter(
      (it) => found.has(it.replace(' ', ` ${prefix}`)) || found.has(it.replace(/^\S+ /, `* ${prefix}`)),
    ).length;
  return candidates.reduce((best, it) => (count(it) > count(best) ? it : best));
}
