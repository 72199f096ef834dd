import * as v from 'valibot';
import { defaultLimits } from '../model/config.ts';

const text = v.pipe(
  v.string(),
  v.minLength(1, 'is empty'),
  v.maxLength(1000, 'is longer than 1000 characters'),
);

/** A path or glob inside the repository. */
const inside = v.pipe(
  text,
  v.check(
    (path) => !/^(?:[/\\~]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path) && !path.includes('\\'),
    'is not a path inside the repository',
  ),
  v.check((path) => !path.split('/').includes('..'), 'leads out of the repository'),
);

const manyInside = v.pipe(
  v.array(inside),
  v.minLength(1, 'is empty'),
  v.maxLength(1000, 'has more than 1000 items'),
);
const globs = v.union([inside, manyInside]);

const count = (unit: string) =>
  v.exactOptional(
    v.pipe(
      v.number(),
      v.integer('is not a whole number'),
      v.minValue(1, 'is less than 1'),
      v.description(unit),
    ),
  );

const days = v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(0, 'is less than 0'));

const severity = v.picklist(['error', 'warning', 'note', 'off']);
const skew = v.picklist(['atomic', 'rolling', 'independent']);

const schemaSource = v.pipe(
  v.strictObject({ strawberry: v.exactOptional(globs), introspection: v.exactOptional(inside) }),
  v.check(
    (source) => (source.strawberry === undefined) !== (source.introspection === undefined),
    'needs either `strawberry` or `introspection`',
  ),
);

const project = v.strictObject({
  name: v.exactOptional(
    v.pipe(text, v.description('What reports call this schema, where there are several.')),
  ),
  schema: v.exactOptional(
    v.pipe(
      v.union([inside, manyInside, schemaSource]),
      v.description('SDL files, by path or glob; or where the schema comes from instead.'),
    ),
  ),
  operations: v.exactOptional(v.pipe(globs, v.description('Files that hold GraphQL operations.'))),
  deprecation: v.exactOptional(
    v.strictObject({
      'min-days': v.exactOptional(
        v.pipe(days, v.description('How long a field stays deprecated before it may go. Default: 30.')),
      ),
      'require-usage': v.exactOptional(v.boolean()),
    }),
  ),
  removal: v.exactOptional(
    v.strictObject({ 'require-usage': v.exactOptional(v.boolean()), allow: v.exactOptional(v.array(text)) }),
  ),
});

const backend = v.strictObject({
  root: v.pipe(inside, v.description('The folder of the back end.')),
  name: v.exactOptional(text),
  prefix: v.exactOptional(
    v.pipe(text, v.description('What the server in front of it puts before every path.')),
  ),
  framework: v.exactOptional(text),
  openapi: v.exactOptional(inside),
});

const frontend = v.strictObject({
  root: v.pipe(inside, v.description('The folder of the front end.')),
  backend: v.exactOptional(text),
  base: v.exactOptional(v.pipe(text, v.description('What its HTTP client puts before every path.'))),
});

const service = v.strictObject({
  client: v.exactOptional(inside),
  host: v.exactOptional(text),
  backend: text,
});

const dependency = v.strictObject({
  name: text,
  source: v.pipe(text, v.description('The repository it is built from: a host path, a URL or a folder.')),
  ref: v.exactOptional(v.pipe(text, v.description('The branch or tag images must hold. Default: HEAD.'))),
  'min-commit': v.exactOptional(v.nullable(text)),
  'min-version': v.exactOptional(v.nullable(text)),
  'allow-pinned': v.exactOptional(v.boolean()),
});

const consumer = v.pipe(
  v.strictObject({
    name: text,
    path: v.exactOptional(v.pipe(text, v.description('A folder that is checked out already.'))),
    git: v.exactOptional(v.pipe(text, v.description('The address of a repository.'))),
    ref: v.exactOptional(text),
    image: v.exactOptional(v.pipe(text, v.description('An image reference.'))),
    tags: v.exactOptional(v.pipe(text, v.description('A glob of tags; the newest digest of each is read.'))),
    include: v.exactOptional(globs),
  }),
  v.check(
    (it) => [it.path, it.git, it.image].filter((place) => place !== undefined).length === 1,
    'needs exactly one of `path`, `git` and `image`',
  ),
  v.check((it) => it.ref === undefined || it.git !== undefined, 'has a `ref` without `git`'),
  v.check((it) => it.tags === undefined || it.image !== undefined, 'has `tags` without `image`'),
);

const provider = v.strictObject({
  name: text,
  git: text,
  ref: v.exactOptional(text),
  schema: v.exactOptional(inside),
  backend: v.exactOptional(inside),
});

const ruleSetting = v.strictObject({
  severity,
  for: v.exactOptional(
    v.pipe(
      v.union([
        text,
        v.pipe(v.array(text), v.minLength(1, 'is empty'), v.maxLength(1000, 'has more than 1000 items')),
      ]),
      v.description('Globs over coordinates, such as `Internal*`.'),
    ),
  ),
});

/** What `driftgate.yml` may say, key by key: the one source of its reader, its JSON Schema and its reference page. */
export const configSchema = v.strictObject({
  version: v.exactOptional(v.pipe(v.literal(1), v.description('The version of this format: 1.'))),
  extends: v.exactOptional(
    v.pipe(text, v.description('A policy from another repository, `org/.github@<commit>`.')),
  ),
  graphql: v.exactOptional(v.union([project, v.pipe(v.array(project), v.minLength(1, 'is empty'))])),
  routes: v.exactOptional(
    v.strictObject({
      backends: v.exactOptional(v.array(backend)),
      frontends: v.exactOptional(v.array(frontend)),
      services: v.exactOptional(
        v.pipe(v.array(service), v.description('Which client talks to which back end.')),
      ),
    }),
  ),
  images: v.exactOptional(
    v.strictObject({
      dependencies: v.exactOptional(v.array(dependency)),
      deployed: v.exactOptional(
        v.pipe(globs, v.description('Manifests whose images rely on this repository.')),
      ),
    }),
  ),
  providers: v.exactOptional(
    v.pipe(v.array(provider), v.description('Where the contracts of a consumer live.')),
  ),
  consumers: v.exactOptional(v.pipe(v.array(consumer), v.description('Who else relies on this repository.'))),
  'consumers-complete': v.exactOptional(
    v.pipe(v.boolean(), v.description('Whether what no known consumer uses may go. Default: false.')),
  ),
  skew: v.exactOptional(v.pipe(v.record(text, skew), v.description('How each consumer ships.'))),
  rules: v.exactOptional(
    v.pipe(v.record(text, v.union([severity, ruleSetting])), v.description('The severity of a rule.')),
  ),
  exclude: v.exactOptional(v.pipe(globs, v.description('Files that are not read.'))),
  'fail-on': v.exactOptional(
    v.pipe(v.picklist(['error', 'warning', 'never']), v.description('What fails the check. Default: error.')),
  ),
  'on-inconclusive': v.exactOptional(
    v.pipe(v.picklist(['fail', 'warn']), v.description('What an inconclusive check does. Default: fail.')),
  ),
  registries: v.exactOptional(v.array(v.strictObject({ host: text, 'auth-host': v.exactOptional(text) }))),
  limits: v.exactOptional(
    v.strictObject({
      'file-bytes': count(`Bytes of a source file. Default: ${defaultLimits.fileBytes}.`),
      'schema-bytes': count(`Bytes of a schema. Default: ${defaultLimits.schemaBytes}.`),
      files: count(`Files of a tree. Default: ${defaultLimits.files}.`),
      nesting: count(`Levels of nesting. Default: ${defaultLimits.nesting}.`),
      seconds: count(`Seconds of a whole run. Default: ${defaultLimits.seconds}.`),
      'memory-bytes': count(`Bytes of memory. Default: ${defaultLimits.memoryBytes}.`),
    }),
  ),
});

/** `driftgate.yml` as it is written, once it is known to be valid. */
export type WrittenConfig = v.InferOutput<typeof configSchema>;
export type WrittenProject = v.InferOutput<typeof project>;
export type WrittenConsumer = v.InferOutput<typeof consumer>;
export type WrittenDependency = v.InferOutput<typeof dependency>;
