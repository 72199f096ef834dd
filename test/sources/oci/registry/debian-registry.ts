import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createPrivateKey, createSign, randomUUID, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createProbe } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The programs of these that are not to be had here. */
export function findMissing(programs: readonly string[]): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
}

const folders: string[] = [];
const children: ChildProcess[] = [];

/** Ends every registry that was started here, and removes what it kept. */
export function stopRegistries(): void {
  for (const child of children.splice(0)) child.kill();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A folder that `stopRegistries` removes. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'driftgate-registry-'));
  folders.push(folder);
  return folder;
}

/** A key and a certificate that nobody else trusts, for 127.0.0.1 or another name. */
export function makeCertificate(name = 'IP:127.0.0.1') {
  const folder = scratch();
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const how = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'];
  const names = ['-addext', `subjectAltName=${name}`, '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...how, ...names], { stdio: 'ignore' });
  return { key, certificate };
}

/** The file of names and passwords that `htpasswd` writes. */
export function makePasswords(user: string, password: string): string {
  const file = join(scratch(), 'htpasswd');
  writeFileSync(
    file,
    execFileSync('htpasswd', ['-Bbn', user, password], { stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  return file;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createProbe();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

interface Settings {
  readonly tls?: { readonly key: string; readonly certificate: string };
  /** The folder that holds the images: two registries may share one. */
  readonly data?: string;
  /** Lines of YAML under `auth`. */
  readonly auth?: string;
}

/** Starts Debian's registry (https://distribution.github.io/distribution/about/configuration/) on a port of this machine. */
export async function startRegistry({ tls, auth, data = scratch() }: Settings = {}): Promise<string> {
  const folder = scratch();
  const host = `127.0.0.1:${await freePort()}`;
  const secured = tls ? `\n  tls: { certificate: ${tls.certificate}, key: ${tls.key} }` : '';
  writeFileSync(
    join(folder, 'config.yml'),
    `version: 0.1\nlog: { level: error, accesslog: { disabled: true } }\nstorage: { filesystem: { rootdirectory: ${data} } }\nhttp:\n  addr: ${host}${secured}\n${auth ? `auth:\n${auth}` : ''}`,
  );
  const child = spawn('docker-registry', ['serve', join(folder, 'config.yml')], { stdio: 'ignore' });
  children.push(child);
  for (let attempt = 0; attempt < 100; attempt++) {
    const up = await fetch(`http://${host}/v2/`).then(
      () => true,
      () => false,
    );
    if (up) return host;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('docker-registry did not start');
}

/** Pushes tags of an OCI layout as https://github.com/opencontainers/distribution-spec/blob/main/spec.md#push asks. */
export async function push(
  address: string,
  repository: string,
  layout: string,
  tags: readonly string[],
  send: typeof fetch,
): Promise<void> {
  const blob = (digest: string) => readFileSync(join(layout, 'blobs', digest.replace(':', '/')));
  const base = `${address}/v2/${repository}`;
  const upload = async (digest: string) => {
    const opened = await send(`${base}/blobs/uploads/`, { method: 'POST' });
    const place = new URL(opened.headers.get('location') ?? '', address);
    place.searchParams.set('digest', digest);
    const headers = { 'content-type': 'application/octet-stream' };
    await expectOk(await send(place, { method: 'PUT', body: blob(digest), headers }));
  };
  const put = async (digest: string, name: string): Promise<void> => {
    const bytes = blob(digest);
    const json = JSON.parse(bytes.toString()) as {
      mediaType: string;
      manifests?: { digest: string }[];
      config?: { digest: string };
      layers?: { digest: string }[];
    };
    for (const inner of json.manifests ?? []) await put(inner.digest, inner.digest);
    for (const part of [json.config, ...(json.layers ?? [])]) if (part) await upload(part.digest);
    const headers = { 'content-type': json.mediaType };
    await expectOk(await send(`${base}/manifests/${name}`, { method: 'PUT', body: bytes, headers }));
  };
  const index = JSON.parse(readFileSync(join(layout, 'index.json')).toString()) as {
    manifests: { digest: string; annotations: Record<string, string> }[];
  };
  for (const { digest, annotations } of index.manifests) {
    const tag = annotations['org.opencontainers.image.ref.name'] ?? '';
    if (tags.includes(tag)) await put(digest, tag);
  }
}

async function expectOk(answer: Response): Promise<void> {
  if (!answer.ok) throw new Error(`the registry answers ${answer.status}: ${await answer.text()}`);
}

/** A server that issues tokens as https://distribution.github.io/distribution/spec/auth/jwt/ asks, to those it knows. */
export async function startTokenServer(
  pair: { readonly key: string; readonly certificate: string },
  authorization: string,
  issuer: string,
  service: string,
) {
  const key = createPrivateKey(readFileSync(pair.key));
  const x5c = [new X509Certificate(readFileSync(pair.certificate)).raw.toString('base64')];
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  const issue = (scope: string) => {
    const [type, name, actions = ''] = scope.split(':');
    const now = Math.floor(Date.now() / 1000);
    const access = name ? [{ type, name, actions: actions.split(',') }] : [];
    const times = { iat: now - 10, nbf: now - 10, exp: now + 600 };
    const claims = { iss: issuer, sub: 'ann', aud: service, jti: randomUUID(), ...times, access };
    const text = `${part({ alg: 'RS256', typ: 'JWT', x5c })}.${part(claims)}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
  };
  const scopes: string[] = [];
  const server = createServer((request, response) => {
    if (request.headers.authorization !== authorization) return void response.writeHead(401).end();
    const scope = new URL(request.url ?? '', 'http://here').searchParams.get('scope') ?? '';
    scopes.push(scope);
    response.end(JSON.stringify({ token: issue(scope) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    scopes,
    issue,
    close: () => server.close(),
  };
}
