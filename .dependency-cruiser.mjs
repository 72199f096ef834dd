const core = '^src/(model|lang|boundaries|engine|policy|reporters)/';

/** Which room may import which, each with its reason. `npm run directions` holds the code to it. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other cannot be read, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports is dead, or is missing from its registry.',
      severity: 'error',
      from: { orphan: true, pathNot: '^src/(action|cli)\\.ts$|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'model-imports-nothing',
      comment: 'The vocabulary is what everything else stands on; it may only hash.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/|^(node:)?crypto$' },
    },
    {
      name: 'core-is-pure',
      comment:
        'Same input, same bytes out: the core sees texts, never the machine. Hashing is a pure function.',
      severity: 'error',
      from: { path: core },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'core-knows-no-github',
      comment: 'The same gate runs on a laptop, in GitLab and in a test.',
      severity: 'error',
      from: { path: core },
      to: { path: 'node_modules/@(actions|octokit)/' },
    },
    {
      name: 'boundaries-are-strangers',
      comment:
        'One boundary can be read, crash or be removed without another noticing; src/boundaries/index.ts joins them.',
      severity: 'error',
      from: { path: '^src/boundaries/([^/]+)/' },
      to: { path: '^src/boundaries/([^/]+)/', pathNot: '^src/boundaries/$1/' },
    },
    {
      name: 'boundaries-see-model-and-lang',
      comment: 'A boundary states facts and rules; who reads files, judges and prints is not its business.',
      severity: 'error',
      from: { path: '^src/boundaries/' },
      to: { path: '^src/', pathNot: '^src/(model|lang|boundaries)/' },
    },
    {
      name: 'lang-sees-model',
      comment: 'The language room knows no framework and no boundary.',
      severity: 'error',
      from: { path: '^src/lang/' },
      to: { path: '^src/', pathNot: '^src/(model|lang)/' },
    },
    {
      name: 'engine-sees-model-and-lang',
      comment: 'One engine for every boundary: it must not know any by name.',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { path: '^src/', pathNot: '^src/(model|lang|engine)/' },
    },
    {
      name: 'policy-sees-model',
      comment: 'A finding is judged by what it states, not by where it comes from.',
      severity: 'error',
      from: { path: '^src/policy/' },
      to: { path: '^src/', pathNot: '^src/(model|policy)/' },
    },
    {
      name: 'reporters-see-model',
      comment: 'A reporter that can read files or policy can change the verdict.',
      severity: 'error',
      from: { path: '^src/reporters/' },
      to: { path: '^src/', pathNot: '^src/(model|reporters)/' },
    },
    {
      name: 'sources-see-model',
      comment: 'Effects in know the vocabulary and the door to the world, nothing that judges.',
      severity: 'error',
      from: { path: '^src/sources/' },
      to: { path: '^src/', pathNot: '^src/(model|sources|host/world)' },
    },
    {
      name: 'github-sees-model-and-reporters',
      comment: 'What is written to a pull request is rendered from the report alone.',
      severity: 'error',
      from: { path: '^src/github/' },
      to: { path: '^src/', pathNot: '^src/(model|reporters|github|host/world)' },
    },
    {
      name: 'host-stands-alone',
      comment: 'The door to the world knows nobody behind it.',
      severity: 'error',
      from: { path: '^src/host/' },
      to: { path: '^src/', pathNot: '^src/(host|model)/' },
    },
    {
      name: 'entries-are-leaves',
      comment: 'Only the entries see everything; nothing may import them back.',
      severity: 'error',
      from: { path: '^src/(model|lang|boundaries|engine|policy|reporters|sources|github|host)/' },
      to: { path: '^src/(action|cli|start|main|check)\\.ts$|^src/commands/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
