import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { consumers } from '../../src/boundaries/graphql/consumers/index.ts';
import { graphql } from '../../src/boundaries/graphql/index.ts';
import { images } from '../../src/boundaries/images/index.ts';
import { packageFormats } from '../../src/boundaries/images/inventory/packages/formats/index.ts';
import { backends } from '../../src/boundaries/routes/backends/index.ts';
import { routes } from '../../src/boundaries/routes/index.ts';
import { proxies } from '../../src/boundaries/routes/proxies/index.ts';
import { unreadFrameworks } from '../../src/boundaries/routes/unread/frameworks.ts';
import { manifests } from '../../src/boundaries/routes/unread/manifests.ts';
import { languages } from '../../src/lang/languages.ts';
import type { Described } from '../../src/model/extractor.ts';
import { defaultConfig } from '../../src/policy/read-config.ts';

const path = join(import.meta.dirname, '../../docs/reads.md');

type Named = Pick<Described, 'title' | 'docs'>;

const list = (items: readonly Named[]) =>
  [...new Map(items.map((it) => [it.title, `- [${it.title}](${it.docs})`])).values()].join('\n');

const languagesUnread = [
  ...Object.entries(unreadFrameworks).map(([id, known]) => `- ${id}: ${Object.keys(known).join(', ')}`),
  ...manifests.map((it) => `- by \`${it.files.join('`, `')}\`: ${Object.keys(it.frameworks).join(', ')}`),
];

function renderPage(): string {
  const config = defaultConfig();
  const lockfiles = packageFormats.map(({ name, docs }) => ({ title: `\`${name}\``, docs }));
  return `# What driftgate reads

Each of these has examples in its own file that say what it reads and what it knowingly cannot; the tests run them.
\`driftgate list …\` shows what was read of your repository, and every report counts what was met and could not be.

## GraphQL schemas

${list(graphql(config).providers)}

## GraphQL operations

${list(consumers)}

## Backends

${list(backends)}

Of these nothing is read but that they are there, which is said as a gap; name such a backend by an OpenAPI document:

${languagesUnread.join('\n')}

## Clients

${list(routes(config).consumers)}

## Proxies in front of backends

${list(proxies)}

## What goes into images

${list([...images(config, []).providers, ...images(config, []).consumers])}

Manifests and lockfiles, for their git dependencies:

${list(lockfiles)}

## Source files

${languages.map(({ id, extensions }) => `- ${id}: ${extensions.map((it) => `\`.${it}\``).join(', ')}`).join('\n')}
`;
}

it('docs/reads.md names every reader', () => {
  const page = renderPage();
  const committed = readFileSync(path, { encoding: 'utf8', flag: 'a+' });
  if (committed !== page) writeFileSync(path, page);
  expect(committed, 'docs/reads.md was stale and is rewritten: commit it').toBe(page);
});
