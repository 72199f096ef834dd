import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type MemoryWorld, memoryWorld } from '../../../../src/host/memory.ts';
import { digestOf } from '../build-layout.ts';

/** A request as a registry saw it. */
export interface Seen {
  readonly path: string;
  readonly authorization: string | undefined;
}

/** A server of this process, by `127.0.0.1:port`. */
export interface Served {
  readonly host: string;
  readonly seen: Seen[];
  close(): void;
}

/** Takes a request, or leaves it to the next. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** Serves whatever the answers say, the first that takes a request; 404 for the rest. */
export async function serve(...answers: readonly Answer[]): Promise<Served> {
  const seen: Seen[] = [];
  const server: Server = createServer((request, response) => {
    seen.push({ path: request.url ?? '', authorization: request.headers.authorization });
    void (async () => {
      for (const answer of answers) if (await answer(request, response)) return;
      response.writeHead(404).end('{"errors":[{"code":"NOT_FOUND"}]}');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The content of one repository: blobs by digest, and tags. */
export class Repository {
  readonly blobs = new Map<string, Uint8Array>();
  readonly tags = new Map<string, string>();

  constructor(layout: ReadonlyMap<string, Uint8Array>) {
    for (const [path, bytes] of layout)
      if (path.startsWith('blobs/sha256/'))
        this.blobs.set(`sha256:${path.slice('blobs/sha256/'.length)}`, bytes);
    const index = JSON.parse(Buffer.from(layout.get('index.json') ?? []).toString()) as {
      manifests: { digest: string; annotations: Record<string, string> }[];
    };
    for (const { digest, annotations } of index.manifests)
      this.tags.set(annotations['org.opencontainers.image.ref.name'] ?? '', digest);
  }

  tag(name: string, json: object): string {
    const bytes = Buffer.from(JSON.stringify(json));
    const digest = digestOf(bytes);
    this.blobs.set(digest, bytes);
    this.tags.set(name, digest);
    return digest;
  }

  /** Answers as https://github.com/opencontainers/distribution-spec/blob/main/spec.md asks, below `/v2/acme/bot/`. */
  readonly answer: Answer = (request, response) => {
    const [, kind, name = ''] =
      /^\/v2\/acme\/bot\/(manifests|blobs)\/([\w:.-]+)$/.exec(request.url ?? '') ?? [];
    const bytes = this.blobs.get(kind === 'manifests' ? (this.tags.get(name) ?? name) : name);
    if (!bytes) return false;
    response.writeHead(200, {
      'content-type': kind === 'manifests' ? typeOf(bytes) : 'application/octet-stream',
      'content-length': bytes.length,
    });
    response.end(bytes);
    return true;
  };
}

function typeOf(bytes: Uint8Array): string {
  const json = JSON.parse(Buffer.from(bytes).toString()) as { mediaType?: string };
  return json.mediaType ?? 'application/vnd.oci.image.manifest.v1+json';
}

/** Says no to whoever does not bring this header, and how to do better. */
export function asks(authorization: string, challenge: () => string): Answer {
  return (request, response) => {
    if (request.headers.authorization === authorization) return false;
    response.writeHead(401, { 'www-authenticate': challenge() }).end();
    return true;
  };
}

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** A world with the real network and the stored credentials of some hosts; it has no files besides. */
export function worldWith(auths: Readonly<Record<string, string>> = {}): MemoryWorld {
  const config = {
    auths: Object.fromEntries(
      Object.entries(auths).map(([host, pair]) => [host, { auth: Buffer.from(pair).toString('base64') }]),
    ),
  };
  return memoryWorld({
    http: fetch,
    env: { HOME: '/home' },
    files: { '/home/.docker/config.json': JSON.stringify(config) },
  });
}
