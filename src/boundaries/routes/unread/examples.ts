import type { Described } from '../../../model/extractor.ts';
import type { Family } from './frameworks.ts';

/** A server that is read, so that something is found, beside what is none by any framework. */
const server = `import express from 'express';\nexpress().get('/a', a);\n`;

function examples(
  quiet: readonly [string, string],
  unread: readonly [string, string],
): Described['examples'] {
  return {
    reads: [{ files: { 'server.ts': server, [quiet[0]]: quiet[1] }, finds: ['GET /a'] }],
    gaps: [{ files: { [unread[0]]: unread[1] }, reason: 'unsupported' }],
  };
}

export const examplesOfUnread: Readonly<Record<Family, Described['examples']>> = {
  typescript: examples(
    ['yolk.ts', `import { buffer } from 'micro';\n`],
    ['api.ts', `import { Server } from 'npm:hyper-express@6';\nnew Server().get('/a', a);\n`],
  ),
  python: examples(
    ['events.py', `from twisted.internet import reactor\nevents = []\n`],
    ['api.py', `from eve import Eve\napp = Eve()\n`],
  ),
  go: examples(
    ['pat.go', `package a\nimport "example.org/pat"\n`],
    ['main.go', `package main\nimport "github.com/beego/beego/v2/server/web"\n`],
  ),
  rust: examples(
    ['src/tide.rs', `fn rise(tide: Tide) { tide.rise(); }\n`],
    ['src/main.rs', `fn main() { let mut app = tide::new(); app.at("/a").get(a); }\n`],
  ),
  java: examples(
    ['A.java', `import io.vertx.ext.web.client.WebClient;\nclass A {}\n`],
    ['A.kt', `import org.http4k.routing.routes\n`],
  ),
  php: examples(
    ['a.php', `<?php\n$tree = new Leaflet();\n`],
    ['a.php', `<?php\n$router = new \\AltoRouter();\n`],
  ),
  ruby: examples(
    ['a.rb', `class Rodan\nend\n`],
    ['app.rb', `class Api < Roda\n  route { |r| r.root { '' } }\nend\n`],
  ),
  csharp: examples(
    ['A.cs', `using Nancies;\nclass A {}\n`],
    ['A.cs', `using Nancy;\nclass A : NancyModule {}\n`],
  ),
};
