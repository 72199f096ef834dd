import * as v from 'valibot';
import { defaultLimits } from '../model/config.ts';
import {
  address,
  globs,
  inside,
  insideOrAddress,
  may,
  must,
  some,
  text,
  texts,
  whole,
} from './schema-parts.ts';

const severity = v.picklist(['error', 'warning', 'note', 'off']);
const skew = v.picklist(['atomic', 'rolling', 'independent']);

const headerName = v.pipe(text, v.regex(/^[!#$%&'*+.^_`|~\w-]+$/, 'is not the name of a header'));
const variableName = v.pipe(
  text,
  v.regex(
    /^[A-Za-z_]\w*$/,
    'is not the name of an environment variable; its value belongs in none of these files',
  ),
);

const distance = v.pipe(
  text,
  v.regex(/^[1-9]\d? (?:major|minor|patch)$/, 'is not a number of versions, as in `1 major` or `2 minor`'),
);

const schemaSource = v.pipe(
  v.strictObject({
    strawberry: may(globs, 'Python files that define the schema with Strawberry.'),
    introspection: may(inside, 'An introspection result, as JSON.'),
    endpoint: may(address, 'A server that is asked for its schema, the same on both sides.'),
    headers: may(
      v.record(headerName, variableName),
      'What it is asked with: headers, each by the name of the environment variable that holds its whole value.',
    ),
  }),
  v.check(
    (source) =>
      [source.strawberry, source.introspection, source.endpoint].filter((it) => it !== undefined).length ===
      1,
    'needs exactly one of `strawberry`, `introspection` and `endpoint`',
  ),
  v.check(
    (source) => source.headers === undefined || source.endpoint !== undefined,
    'has `headers` without `endpoint`',
  ),
);

const project = v.strictObject({
  name: may(text, 'What reports call this schema, where there are several.'),
  schema: may(
    v.union([insideOrAddress, some(inside), schemaSource]),
    'SDL files, by path or glob, the address of a server that is asked for it, or where else it comes from. Default: every SDL file.',
  ),
  operations: may(globs, 'Files that hold operations. Default: all that can.'),
  deprecation: may(
    v.strictObject({
      'min-days': may(
        whole(0),
        'How many days something stays deprecated before it may go; where its age is not known, the verdict stays open. Default: 30; 0 where `min-distance` stands alone.',
      ),
      'min-distance': may(
        distance,
        'How far the version has to move on before it may go: `1 major`, `2 minor`. The version is that of the nearest manifest at the base, else of the newest tag.',
      ),
      'require-usage': may(
        v.boolean(),
        'Whether it may go only when no known client asks for it. Default: false.',
      ),
    }),
    'When something that is deprecated may go.',
  ),
  removal: may(
    v.strictObject({
      'require-usage': may(v.boolean(), 'Whether only what a known client uses counts as broken.'),
      allow: may(v.array(text), 'Coordinates that may go.'),
    }),
    'What may go without being deprecated first.',
  ),
});

const backend = v.strictObject({
  root: must(inside, 'Its folder.'),
  name: may(text, 'What front ends and reports call it.'),
  prefix: may(text, 'What the server in front of it puts before every path.'),
  framework: may(text, 'Its framework, where it is not detected.'),
  openapi: may(inside, 'Its OpenAPI document.'),
});

const frontend = v.strictObject({
  root: must(inside, 'Its folder.'),
  backend: may(text, 'The back end it talks to. Default: the only one.'),
  base: may(text, 'What its HTTP client puts before every path.'),
});

const service = v.strictObject({
  client: may(inside, 'The file of the HTTP client.'),
  host: may(text, 'The host that calls go to.'),
  backend: must(text, 'The back end that answers.'),
});

const dependency = v.strictObject({
  name: must(text, 'What reports call it.'),
  source: must(text, 'The repository it is built from: a host path, a URL or a folder.'),
  ref: may(text, 'The branch or tag that images must hold. Default: HEAD.'),
  'min-commit': may(v.nullable(text), 'The oldest commit that will do.'),
  'min-version': may(v.nullable(text), 'The oldest version that will do.'),
  'allow-pinned': may(v.boolean(), 'Whether an image may stay on a pinned commit. Default: false.'),
});

const consumer = v.pipe(
  v.strictObject({
    name: must(text, 'What reports call it.'),
    path: may(
      text,
      'A folder that is checked out already, or a file that `driftgate list operations` wrote there.',
    ),
    git: may(text, 'The address of its repository.'),
    ref: may(text, 'The branch, tag or commit of `git`. Default: HEAD.'),
    image: may(text, 'An image that holds it.'),
    tags: may(text, 'A glob of tags of `image`; the newest digest of each is read.'),
    include: may(globs, 'Which of its files count. Default: all.'),
  }),
  v.check(
    (it) => [it.path, it.git, it.image].filter((place) => place !== undefined).length === 1,
    'needs exactly one of `path`, `git` and `image`',
  ),
  v.check((it) => it.ref === undefined || it.git !== undefined, 'has a `ref` without `git`'),
  v.check((it) => it.tags === undefined || it.image !== undefined, 'has `tags` without `image`'),
);

const provider = v.strictObject({
  name: must(text, 'What reports call it.'),
  git: must(text, 'The address of its repository.'),
  ref: may(text, 'The branch, tag or commit. Default: HEAD.'),
  schema: may(inside, 'Its GraphQL schema.'),
  backend: may(inside, 'The folder of its back end.'),
});

const ruleSetting = v.strictObject({
  severity: must(severity, 'How much a finding counts.'),
  for: may(texts, 'Coordinates it is limited to; `*` stands for any text, as in `Internal*`.'),
});

const limits = v.strictObject({
  'file-bytes': may(whole(1), `Bytes of a source file. Default: ${defaultLimits.fileBytes}.`),
  'schema-bytes': may(whole(1), `Bytes of a schema. Default: ${defaultLimits.schemaBytes}.`),
  files: may(whole(1), `Files of a tree. Default: ${defaultLimits.files}.`),
  nesting: may(whole(1), `Levels of nesting in a file. Default: ${defaultLimits.nesting}.`),
  seconds: may(
    whole(1),
    `Seconds of work of a whole run; what a busy machine spends on other things counts only when it is ten times as much. Default: ${defaultLimits.seconds}.`,
  ),
  'memory-bytes': may(whole(1), `Bytes of memory. Default: ${defaultLimits.memoryBytes}.`),
});

/** What `driftgate.yml` may say, key by key: the one source of its reader, its JSON Schema and its reference page. */
export const configSchema = v.strictObject({
  version: may(v.literal(1), 'The version of this format.'),
  extends: may(text, 'A policy from another repository, `org/.github@<commit>`.'),
  graphql: may(
    v.union([project, some(project)]),
    'One GraphQL schema and its operations, or a list of them.',
  ),
  routes: may(
    v.strictObject({
      backends: may(v.array(backend), 'Who answers. Default: detected.'),
      frontends: may(v.array(frontend), 'Who calls. Default: detected.'),
      services: may(v.array(service), 'Which client talks to which back end, where there are several.'),
    }),
    'HTTP endpoints and the calls to them.',
  ),
  images: may(
    v.strictObject({
      dependencies: may(v.array(dependency), 'Whose freshness inside images is judged.'),
      deployed: may(globs, 'Manifests; the images they name rely on this repository.'),
    }),
    'Images and what they are built from.',
  ),
  providers: may(v.array(provider), 'For a repository that only consumes: where its contracts live.'),
  consumers: may(v.array(consumer), 'Other repositories, folders and images that rely on this repository.'),
  'consumers-complete': may(v.boolean(), 'Whether what no known consumer uses may go. Default: false.'),
  skew: may(
    v.record(text, skew),
    'How each consumer ships, by its name, `frontend` or `default`: together with its provider, side by side for a while, or on its own. Default: `atomic` for `frontend`, `independent` for all others.',
  ),
  rules: may(v.record(text, v.union([severity, ruleSetting])), 'The severity of a rule, by its id.'),
  exclude: may(
    globs,
    'Files that are not read, besides dependencies that are kept in git and what a bundler wrote.',
  ),
  'fail-on': may(v.picklist(['error', 'warning', 'never']), 'What fails the check. Default: error.'),
  'on-inconclusive': may(
    v.picklist(['fail', 'warn']),
    'What a check does that could not decide. Default: fail.',
  ),
  registries: may(
    v.array(
      v.strictObject({
        host: must(text, 'The registry.'),
        'auth-host': may(text, 'Another host that its credentials may go to.'),
      }),
    ),
    'Registries whose credentials are issued by another host.',
  ),
  limits: may(limits, 'Bounds on what is read; each is named where it is reached.'),
});

/** `driftgate.yml` as it is written, once it is known to be valid. */
export type WrittenConfig = v.InferOutput<typeof configSchema>;
export type WrittenProject = v.InferOutput<typeof project>;
export type WrittenConsumer = v.InferOutput<typeof consumer>;
export type WrittenDependency = v.InferOutput<typeof dependency>;
