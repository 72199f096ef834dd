import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findRefs } from '../../../src/boundaries/images/find-refs.ts';
import { gitTarget, parsePipAddress } from '../../../src/boundaries/images/git-target.ts';
import { bakeFile } from '../../../src/boundaries/images/inventory/builds/bake-file.ts';
import { composeBuild } from '../../../src/boundaries/images/inventory/builds/compose-build.ts';
import { workflowBuild } from '../../../src/boundaries/images/inventory/builds/workflow-build.ts';
import {
  dockerfile,
  loadDockerfileParser,
} from '../../../src/boundaries/images/inventory/dockerfile/dockerfile.ts';
import { expandVariables } from '../../../src/boundaries/images/inventory/dockerfile/expand.ts';
import { splitCommands } from '../../../src/boundaries/images/inventory/dockerfile/shell-words.ts';
import { lockfiles } from '../../../src/boundaries/images/inventory/lockfiles/lockfiles.ts';
import { deployedImages } from '../../../src/boundaries/images/inventory/manifest/deployed-images.ts';
import { packages } from '../../../src/boundaries/images/inventory/packages/packages.ts';
import { requirements } from '../../../src/boundaries/images/inventory/requirements/requirements.ts';
import type { ImageOffer } from '../../../src/boundaries/images/kinds.ts';
import { parseTime } from '../../../src/boundaries/images/parse-time.ts';
import type { FileExtractor } from '../../../src/model/extractor.ts';
import { parseImageReference } from '../../../src/model/image-reference.ts';
import type { SourceFile } from '../../../src/model/site.ts';

function fileOf(path: string, text: string): SourceFile {
  const bytes = new TextEncoder().encode(text);
  return { tree: { kind: 'checkout' }, path, digest: '0'.repeat(40) as never, bytes };
}

await loadDockerfileParser();

const providers: readonly FileExtractor<ImageOffer>[] = [
  dockerfile,
  requirements,
  packages,
  lockfiles,
  workflowBuild,
  bakeFile,
  composeBuild,
];

/** The refs of some files, as `class kind target requested (file:line)`. */
function refsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const names: Readonly<Record<string, FileExtractor<ImageOffer>>> = {
    txt: requirements,
    yml: workflowBuild,
    yaml: composeBuild,
    hcl: bakeFile,
  };
  const offers = Object.entries(files).flatMap(
    ([path, text]) =>
      (names[path.split('.').at(-1) ?? ''] ?? dockerfile).extract(fileOf(path, text), 'head').facts,
  );
  return findRefs(offers).refs.map(
    (ref) => `${ref.class} ${ref.kind} ${ref.target} ${ref.requested} ${ref.at.path}:${ref.at.region?.line}`,
  );
}

describe.each(providers.map((it) => [it.id, it] as const))('%s', (_id, extractor) => {
  test('reads what its examples state', () => {
    for (const { files, finds } of extractor.examples.reads)
      for (const [path, text] of Object.entries(files)) {
        const { facts } = extractor.extract(fileOf(path, text), 'head');
        const told = [
          ...findRefs(facts).refs.map((it) => `${it.kind} ${it.target} ${it.requested} ${it.class}`),
          ...facts.flatMap((it) => (it.what === 'lockfile' ? [`lockfile ${it.at.path}`] : [])),
          ...facts.flatMap((it) => (it.what === 'build' ? [`build ${it.dockerfiles} ${it.cache}`] : [])),
          ...facts.flatMap((it) =>
            it.what === 'bake-file'
              ? it.targets.map(({ name, build }) => `target ${name} ${build.cache} ${build.dockerfiles}`)
              : [],
          ),
        ];
        expect(told).toEqual(finds);
      }
  });

  test('says what it cannot read', () => {
    for (const { files, reason } of extractor.examples.gaps)
      for (const [path, text] of Object.entries(files))
        expect(extractor.extract(fileOf(path, text), 'head').gaps.map((gap) => gap.reason)).toEqual([reason]);
  });

  test('answers for any text, and for any truncation of what it reads', () => {
    const [example] = extractor.examples.reads;
    const [[path = '', whole = ''] = []] = Object.entries(example.files);
    for (let end = 0; end <= whole.length; end++)
      extractor.extract(fileOf(path, whole.slice(0, end)), 'head');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        extractor.extract(fileOf(path, text), 'head');
      }),
    );
  });

  test('ends in time on long and deep texts', () => {
    const texts = [
      '[{('.repeat(20_000),
      'a: '.repeat(30_000),
      'RUN a && '.repeat(10_000),
      '\\\n'.repeat(50_000),
      '- '.repeat(40_000),
      '['.repeat(100_000),
      `FROM a\nENV A=aaaaaaaaaa\n${'ENV A=$A$A\n'.repeat(60)}FROM $A\nADD http://x/$A /y\n`,
      'FROM a\n'.repeat(18_000),
    ];
    const begun = performance.now();
    for (const text of texts) extractor.extract(fileOf('x', text), 'head');
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe('a Dockerfile', () => {
  it.each([
    ['FROM python', 'floating image docker.io/library/python latest Dockerfile:1'],
    ['FROM ghcr.io/acme/base:1', 'floating image ghcr.io/acme/base 1 Dockerfile:1'],
    [
      `FROM --platform=linux/amd64 a@sha256:${'0'.repeat(64)}`,
      'pinned image docker.io/library/a null Dockerfile:1',
    ],
    [`ARG V\nFROM python:\${V:-3.12} AS b`, 'floating image docker.io/library/python 3.12 Dockerfile:2'],
    [
      'FROM a AS b\nFROM b\nFROM scratch\nCOPY --from=0 /x /y',
      'floating image docker.io/library/a latest Dockerfile:1',
    ],
  ])('%j names its images', (text, expected) => {
    expect(refsOf({ Dockerfile: text })).toEqual([expected]);
  });

  const after = (line: string) => refsOf({ Dockerfile: `FROM scratch\n${line}\n` });

  it.each([
    ['COPY --from=ghcr.io/acme/tool:1 /x /y', ['floating image ghcr.io/acme/tool 1 Dockerfile:2']],
    ['ADD https://github.com/acme/kit.git#main /k', ['tracked git github.com/acme/kit main Dockerfile:2']],
    [
      'ADD --keep-git-dir git@github.com:acme/kit.git#v1:src /k',
      ['tracked git github.com/acme/kit v1 Dockerfile:2'],
    ],
    [
      `ADD https://github.com/acme/kit.git#${'a'.repeat(40)} /k`,
      [`pinned git github.com/acme/kit ${'a'.repeat(40)} Dockerfile:2`],
    ],
    ['ADD https://example.com/x.tgz /k', ['tracked url https://example.com/x.tgz null Dockerfile:2']],
    [
      `ADD --checksum=sha256:${'0'.repeat(64)} https://example.com/x.tgz /k`,
      ['pinned url https://example.com/x.tgz null Dockerfile:2'],
    ],
    [
      'RUN pip install "kit @ git+https://github.com/acme/kit@main"',
      ['cached-stale-risk git github.com/acme/kit main Dockerfile:2'],
    ],
    [
      'RUN ["pip", "install", "git+https://github.com/acme/kit"]',
      ['cached-stale-risk git github.com/acme/kit null Dockerfile:2'],
    ],
    [
      'RUN apt-get update && \\\n  git clone --depth 1 -b dev https://github.com/acme/kit.git /k',
      ['cached-stale-risk git github.com/acme/kit dev Dockerfile:2'],
    ],
    [
      `RUN git clone https://github.com/acme/kit && cd kit && git checkout ${'a'.repeat(40)}`,
      [`pinned git github.com/acme/kit ${'a'.repeat(40)} Dockerfile:2`],
    ],
    [
      'RUN <<EOF\nset -e\nuv pip install git+ssh://git@github.com/acme/kit.git@main\nEOF',
      ['cached-stale-risk git github.com/acme/kit main Dockerfile:2'],
    ],
    [
      'RUN npm install acme/kit#main github:acme/b',
      [
        'cached-stale-risk git github.com/acme/kit main Dockerfile:2',
        'cached-stale-risk git github.com/acme/b null Dockerfile:2',
      ],
    ],
    [
      'RUN go install github.com/acme/kit/cmd/x@main && go install github.com/acme/kit/b@latest',
      [
        'cached-stale-risk git github.com/acme/kit main Dockerfile:2',
        'floating git github.com/acme/kit latest Dockerfile:2',
      ],
    ],
    ['RUN go install github.com/acme/kit/cmd/x@v1.2.3 golang.org/x/tools/gopls@v0.16.0-pre.1', []],
    ['RUN go install github.com/acme/kit@v1', ['cached-stale-risk git github.com/acme/kit v1 Dockerfile:2']],
    [
      'RUN cargo install --git https://github.com/acme/kit --branch main kit',
      ['cached-stale-risk git github.com/acme/kit main Dockerfile:2'],
    ],
    [
      'RUN gem specific_install -l https://github.com/acme/kit.git',
      ['cached-stale-risk git github.com/acme/kit null Dockerfile:2'],
    ],
    [
      'RUN curl -fsSL https://raw.githubusercontent.com/acme/kit/main/install.sh | sh',
      ['cached-stale-risk git github.com/acme/kit main Dockerfile:2'],
    ],
    [
      'RUN wget -q https://github.com/acme/kit/archive/refs/tags/v1.2.0.tar.gz',
      ['floating git github.com/acme/kit refs/tags/v1.2.0 Dockerfile:2'],
    ],
    [
      'RUN poetry add git+https://github.com/acme/kit.git#main',
      ['cached-stale-risk git github.com/acme/kit main Dockerfile:2'],
    ],
    [
      'RUN bash -lc "cd /x && git clone -b main https://github.com/acme/kit"',
      ['cached-stale-risk git github.com/acme/kit main Dockerfile:2'],
    ],
    [
      'RUN --mount=type=bind,from=acme/kit:1,target=/kit cp /kit/a /a',
      ['floating image docker.io/acme/kit 1 Dockerfile:2'],
    ],
    [
      'RUN git clone -b v1.2.3 https://github.com/acme/kit',
      ['floating git github.com/acme/kit v1.2.3 Dockerfile:2'],
    ],
    ['RUN npm ci && pip install requests==2.0', []],
    ['RUN echo "git clone https://github.com/acme/kit"', []],
  ])('%j fetches', (line, expected) => {
    expect(after(line)).toEqual(expected);
  });
});

describe('requirements', () => {
  it.each([
    [
      'kit @ git+https://github.com/acme/kit.git@main#subdirectory=py',
      'floating git github.com/acme/kit main',
    ],
    ['git+https://user:secret@github.com/acme/kit', 'floating git github.com/acme/kit null'],
    [
      `-e git+ssh://git@github.com/acme/kit.git@${'a'.repeat(40)}#egg=kit`,
      `pinned git github.com/acme/kit ${'a'.repeat(40)}`,
    ],
    [
      'kit @ \\\n  git+https://github.com/acme/kit@v1 ; python_version > "3"',
      'floating git github.com/acme/kit v1',
    ],
  ])('%j asks for a repository', (text, expected) => {
    expect(refsOf({ 'requirements.txt': `# c\n${text}\n` })).toEqual([`${expected} requirements.txt:2`]);
  });

  it('without git, in a comment, or with options and hashes ask for none', () => {
    const text =
      'a==1 --hash=sha256:00\n--index-url https://x/simple\n# git+https://github.com/a/b@main\n./local\n';
    expect(refsOf({ 'requirements.txt': text })).toEqual([]);
  });

  it('are followed through `-r`, from the folder of the file that includes', () => {
    const refs = refsOf({
      'bot/Dockerfile': 'FROM scratch\nCOPY reqs/ /r/\nRUN pip install -r /r/all-requirements.txt\n',
      'bot/reqs/all-requirements.txt': '-r ../../base-requirements.txt\n',
      'base-requirements.txt': 'kit @ git+https://github.com/acme/kit@main\n-r base-requirements.txt\n',
    });
    expect(refs).toContain('cached-stale-risk git github.com/acme/kit main bot/Dockerfile:3');
  });
});

describe('the cache key of a step', () => {
  const fetch = 'RUN pip install git+https://github.com/acme/kit@main';
  const build = (settings: string, runner = 'ubuntu-24.04') =>
    `jobs:\n  b:\n    runs-on: ${runner}\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: .\n${settings}`;
  const cached = '          cache-from: type=gha\n';
  const fed = `${cached}          build-args: |\n            KIT=\${{ steps.kit.outputs.sha }}\n`;

  it.each([
    ['nothing moves', fetch, build(cached), 'cached-stale-risk'],
    ['an argument before it is fed', `ARG KIT\n${fetch}`, build(fed), 'tracked'],
    ['an argument after it is fed', `${fetch}\nARG KIT`, build(fed), 'cached-stale-risk'],
    ['ENV overrides the argument', `ARG KIT\nENV KIT=1\n${fetch}`, build(fed), 'cached-stale-risk'],
    [
      'a variable of the repository feeds it',
      `ARG KIT\n${fetch}`,
      build(`${cached}          build-args: KIT=\${{ vars.KIT }}\n`),
      'cached-stale-risk',
    ],
    ['no cache is brought', fetch, build(''), 'tracked'],
    ['the builder is kept between runs', fetch, build('', '[self-hosted, linux]'), 'cached-stale-risk'],
    ['the cache is off', fetch, build(`${cached}          no-cache: true\n`), 'tracked'],
    ['the stage is built anew', fetch, build(`${cached}          no-cache-filters: Build\n`), 'tracked'],
    [
      'another stage is built anew',
      fetch,
      build(`${cached}          no-cache-filters: other\n`),
      'cached-stale-risk',
    ],
    [
      'the newest commit is added before it',
      `ADD https://api.github.com/repos/acme/kit/commits/main /tmp/x\n${fetch}`,
      build(cached),
      'tracked',
    ],
    [
      'something else is added before it',
      `ADD https://example.com/x /tmp/x\n${fetch}`,
      build(cached),
      'cached-stale-risk',
    ],
    [
      'an argument is the ref',
      `ARG KIT\nRUN pip install git+https://github.com/acme/kit@\${KIT}`,
      build(fed),
      'tracked',
    ],
    ['ENV hands the argument on', `ARG KIT\nENV KIT_SHA=\${KIT}\n${fetch}`, build(fed), 'tracked'],
    ['ENV hands it on under its own name', `ARG KIT\nENV KIT=$KIT\n${fetch}`, build(fed), 'tracked'],
    ['another argument is made of it', `ARG KIT\nARG B=x-$KIT\n${fetch}`, build(fed), 'tracked'],
    [
      'an expression makes all arguments',
      `ARG KIT\n${fetch}`,
      build(`${cached}          build-args: \${{ steps.args.outputs.all }}\n`),
      'tracked',
    ],
    [
      'the cache is called after the commit',
      fetch,
      build(`          cache-from: type=gha,scope=bot-\${{ github.sha }}\n`),
      'tracked',
    ],
    [
      'the cache is called after the branch',
      fetch,
      build(`          cache-from: type=gha,scope=\${{ github.ref_name }}\n`),
      'cached-stale-risk',
    ],
    [
      'the workflow writes the value down',
      `ARG KIT\n${fetch}`,
      `env: { KIT: v1 }\n${build(`${cached}          build-args: KIT=\${{ env.KIT }}\n`)}`,
      'cached-stale-risk',
    ],
    [
      'another target is built',
      `${fetch}\nFROM scratch AS prod`,
      build(`${cached}          target: prod\n`),
      'floating',
    ],
    [
      'the last stage does not need it',
      `${fetch}\nFROM scratch AS prod\nRUN true`,
      build(cached),
      'floating',
    ],
    [
      'the last stage copies out of it',
      `${fetch}\nFROM scratch AS prod\nCOPY --link --from=build / /`,
      build(cached),
      'cached-stale-risk',
    ],
    [
      'a stage that is copied from resolves it',
      `ADD https://github.com/acme/kit.git#main /kit\nFROM scratch\nCOPY --from=build /kit /kit\n${fetch}`,
      build(cached),
      'tracked',
    ],
    [
      'a cache mount changes nothing',
      fetch.replace('RUN', 'RUN --mount=type=cache,target=/root/.cache'),
      build(cached),
      'cached-stale-risk',
    ],
    [
      'another Dockerfile is fed',
      `ARG KIT\n${fetch}`,
      build(`          file: other/Dockerfile\n${fed}`),
      'cached-stale-risk',
    ],
  ])('%s', (_name, steps, workflow, expected) => {
    const files = { Dockerfile: `FROM scratch AS build\n${steps}\n`, '.github/workflows/b.yml': workflow };
    const refs = refsOf(files).filter((it) => it.includes('git github.com/acme/kit'));
    expect([...new Set(refs.map((it) => it.split(' ')[0]))]).toEqual([expected]);
  });

  it('is found in time where hundreds of stages stand on each other', () => {
    const stages = Array.from(
      { length: 500 },
      (_, at) =>
        `FROM ${at === 0 ? 'a' : `s${at - 1}`} AS s${at}\nCOPY --from=${Math.max(0, at - 1)} / /\nRUN git clone https://github.com/a/b\n`,
    );
    expect(refsOf({ Dockerfile: stages.join('') })).toHaveLength(501);
  });

  it('rests on the stage it starts from as well', () => {
    const text = `FROM scratch AS base\nARG KIT\nRUN true\nFROM base\n${fetch}\n`;
    const refs = refsOf({ Dockerfile: text, '.github/workflows/b.yml': build(fed) });
    expect(refs).toEqual(['tracked git github.com/acme/kit main Dockerfile:5']);
  });

  it('does not rest on a global argument', () => {
    const text = `ARG KIT\nFROM scratch\n${fetch}\n`;
    const refs = refsOf({ Dockerfile: text, '.github/workflows/b.yml': build(fed) });
    expect(refs).toEqual(['cached-stale-risk git github.com/acme/kit main Dockerfile:3']);
  });
});

describe('bake', () => {
  const recipe = {
    Dockerfile:
      'FROM scratch AS build\nARG KIT\nRUN git clone https://github.com/acme/kit\nFROM base\nCOPY --from=build / /\n',
  };
  const workflow = (settings: string) => ({
    '.github/workflows/b.yml': `jobs:\n  b:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/bake-action@v6\n        with:\n${settings}`,
  });
  const classOf = (files: Readonly<Record<string, string>>) =>
    refsOf({ ...recipe, ...files })
      .find((it) => it.includes('git github.com/acme/kit'))
      ?.split(' ')[0];
  const bake = (body: string) => ({ 'docker-bake.hcl': body });
  const cached = 'target "common" {\n  cache-from = ["type=gha"]\n}\n';

  it.each([
    [
      'a target that inherits a cache',
      `${cached}target "a" { inherits = ["common"] }`,
      undefined,
      'cached-stale-risk',
    ],
    [
      'a target whose argument the environment gives',
      `variable "KIT" {}\n${cached}target "a" {\n  inherits = ["common"]\n  args = { KIT = KIT }\n}`,
      undefined,
      'tracked',
    ],
    [
      'an argument that is written down',
      `${cached}target "a" {\n  inherits = ["common"]\n  args = { KIT = "1" }\n}`,
      undefined,
      'cached-stale-risk',
    ],
    [
      'an argument that is inherited, and made of the time',
      `target "x" {\n  args = { KIT = "\${timestamp()}" }\n}\ntarget "a" { inherits = ["x"] }`,
      undefined,
      'tracked',
    ],
    ['a workflow that brings no cache', 'target "a" {}', '          targets: a\n', 'tracked'],
    [
      'a workflow that brings one',
      'target "a" {}',
      '          set: "*.cache-from=type=gha"\n',
      'cached-stale-risk',
    ],
    [
      'a workflow that feeds the argument',
      `${cached}target "a" { inherits = ["common"] }`,
      `          set: a.args.KIT=\${{ steps.kit.outputs.sha }}\n`,
      'tracked',
    ],
    [
      'a workflow without the cache',
      `${cached}target "a" { inherits = ["common"] }`,
      '          no-cache: true\n',
      'tracked',
    ],
    ['a target that is never cached', 'target "a" {\n  no-cache-filter = ["Build"]\n}', undefined, 'tracked'],
  ])('%s', (_name, body, settings, expected) => {
    const found = classOf({ ...bake(body), ...(settings !== undefined && workflow(settings)) });
    expect(found).toBe(expected);
  });

  it('takes the names of contexts for what they stand for', () => {
    const contexts = 'target "a" {\n  contexts = { base = "docker-image://alpine:3.20" }\n}';
    expect(refsOf({ ...recipe, ...bake(contexts) }).filter((it) => it.includes(' image '))).toEqual([
      'floating image docker.io/library/alpine 3.20 docker-bake.hcl:1',
    ]);
    expect(refsOf(recipe).filter((it) => it.includes(' image '))).toEqual([
      'floating image docker.io/library/base latest Dockerfile:4',
    ]);
  });

  it('may be written as JSON', () => {
    const json = JSON.stringify({ target: { a: { 'cache-from': ['type=gha'], args: { KIT: '1' } } } });
    const { facts } = bakeFile.extract(fileOf('docker-bake.json', json), 'head');
    expect(facts.flatMap((it) => it.targets.map(({ build }) => [build.cache, build.moving]))).toEqual([
      ['cached', []],
    ]);
  });
});

it('a compose file describes the build of what no workflow builds', () => {
  const recipe = { Dockerfile: 'FROM scratch\nARG KIT\nRUN git clone https://github.com/acme/kit\n' };
  const compose = (args: string) => ({
    'compose.yaml': `services:\n  a:\n    build:\n      context: .\n      cache_from: [a]\n      args: ${args}\n`,
  });
  expect(refsOf({ ...recipe, ...compose('[KIT]') })[0]).toMatch(/^tracked git/);
  expect(refsOf({ ...recipe, ...compose('{ KIT: 1 }') })[0]).toMatch(/^cached-stale-risk git/);
});

it('an address that a variable is part of keeps it where its value is not known', () => {
  const text = `FROM scratch
ARG V
ARG KIT_URL=https://www.github.com/acme/kit.git
ADD https://example.com/v\${V}/agent.jar /a
RUN git clone "$KIT_URL" && git clone $OTHER
`;
  expect(refsOf({ Dockerfile: text })).toEqual([
    `tracked url https://example.com/v\${V}/agent.jar null Dockerfile:4`,
    'cached-stale-risk git github.com/acme/kit null Dockerfile:5',
    'cached-stale-risk git $OTHER null Dockerfile:5',
  ]);
});

describe('a manifest', () => {
  it('names the images that run, with their place; templates name none yet', () => {
    const text = `kind: Pod\nspec:\n  containers:\n    - image: ghcr.io/acme/bot:1 # c\n    - {image: "b"}\n---\nimage: \${X}\nx: {image: {name: y}}\nz: [{image: "{{ .Values.i }}"}]\n`;
    const { facts } = deployedImages('blocks').extract(fileOf('deploy/bot.yaml', text), 'head');
    expect(facts.map((it) => [it.identity, it.at.region?.line, it.at.region?.column])).toEqual([
      ['ghcr.io/acme/bot:1', 4, 14],
      ['b', 5, 15],
    ]);
  });

  it('is read as its examples state', () => {
    const extractor = deployedImages('blocks');
    for (const { files, finds } of extractor.examples.reads)
      for (const [path, text] of Object.entries(files))
        expect(extractor.extract(fileOf(path, text), 'head').facts.map((it) => it.identity)).toEqual(finds);
    for (const { files, reason } of extractor.examples.gaps)
      for (const [path, text] of Object.entries(files))
        expect(extractor.extract(fileOf(path, text), 'head').gaps.map((it) => it.reason)).toEqual([reason]);
  });

  it('names what Helm puts together and what a kustomization puts in its place, as it is written', () => {
    const text = `image: {repository: acme/bot, tag: "", digest: ""}
web:
  image:
    registry: ghcr.io
    repository: acme/web
    tag: 1.20
  sidecarImage: {repository: proxy, digest: "sha256:0"}
images:
  - {name: bot, newName: ghcr.io/acme/bot}
  - {name: db, newTag: 0x10}
  - {name: unchanged}
`;
    const { facts } = deployedImages('blocks').extract(fileOf('deploy/values.yaml', text), 'head');
    expect(facts.map((it) => [it.identity, it.replaces, it.at.region?.line])).toEqual([
      ['ghcr.io/acme/web:1.20', undefined, 6],
      ['proxy@sha256:0', undefined, 7],
      ['ghcr.io/acme/bot', 'bot', 9],
      ['db:0x10', 'db', 10],
    ]);
  });

  it('that is a template counts, and what a variable decides is said', () => {
    const read = (text: string) =>
      deployedImages('blocks').extract(fileOf('deploy/bot.yaml', text), 'head').gaps;
    expect(read('{{- if .x }}\nimage: a\n{{- end }}\n').map((it) => [it.effect, it.reason])).toEqual([
      ['counts', 'dynamic'],
    ]);
    expect(read(`image: acme/bot:\${TAG:-1}\n`).map((it) => [it.effect, it.at.region?.line])).toEqual([
      ['counts', 1],
    ]);
  });

  it('that is nested for ever is told so', () => {
    const { gaps } = deployedImages('blocks').extract(fileOf('deploy/bot.yaml', '['.repeat(100_000)), 'head');
    expect(gaps.map((gap) => gap.note)).toEqual(['the manifest cannot be read: it is nested too deeply']);
  });

  it('that is no YAML blocks: it may name an image that runs', () => {
    const { gaps } = deployedImages('blocks').extract(fileOf('deploy/bot.yaml', 'a: [image'), 'head');
    expect(gaps.map((gap) => gap.effect)).toEqual(['blocks']);
  });
});

describe('small readers', () => {
  it.each([
    ['python', 'docker.io/library/python', undefined],
    ['acme/bot:2', 'docker.io/acme/bot', '2'],
    ['localhost:5000/a/b:1.0', 'localhost:5000/a/b', '1.0'],
    ['Registry.example.com/a', undefined, undefined],
    ['UPPER', undefined, undefined],
    ['a b', undefined, undefined],
    ['a:', undefined, undefined],
    ['a@sha256:12', undefined, undefined],
  ])('%j is an image reference of %s', (text, repository, tag) => {
    const parsed = parseImageReference(text);
    if (text.startsWith('Registry')) expect(parsed?.repository).toBe('Registry.example.com/a');
    else expect(parsed && [parsed.repository, parsed.tag]).toEqual(repository && [repository, tag]);
  });

  it.each([
    'https://github.com/acme/client-kit.git',
    'git+https://token@github.com/acme/client-kit',
    'git@github.com:acme/client-kit.git',
    'ssh://git@github.com:22/acme/client-kit/',
    'github.com/acme/client-kit',
    'git://GitHub.com/acme/client-kit.git#main',
  ])('%s is one repository', (address) => {
    expect(gitTarget(address)).toBe('github.com/acme/client-kit');
  });

  it('a user name is no ref', () => {
    expect(parsePipAddress('git+ssh://git@github.com/acme/kit')).toEqual({
      target: 'github.com/acme/kit',
      ref: null,
    });
  });

  it.each([
    [`$A-\${B}`, 'a-b', true],
    [`\${C:-x$A}`, 'xa', true],
    [`\${E:-x}`, 'x', true],
    [`\${E-x}`, '', true],
    [`\${A:+y}`, 'y', true],
    ['$C', '', false],
    ['\\$A', '\\$A', true],
    [`\${A`, `\${A`, false],
  ])('%s expands to %s', (text, expected, complete) => {
    const values = new Map([
      ['A', 'a'],
      ['B', 'b'],
      ['E', ''],
    ]);
    expect(expandVariables(text, values)).toEqual({ text: expected, complete });
  });

  it('shell words keep what is quoted together', () => {
    expect(splitCommands(`a 'b c' "d \\"e" && f\\ g | h; (i) # j\nk`)).toEqual([
      ['a', 'b c', 'd "e'],
      ['f g'],
      ['h'],
      ['i'],
      ['k'],
    ]);
  });

  it('times are read as the clock of the machine reads them', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(parseTime(date.toISOString())).toBeCloseTo(date.getTime() / 1000, 3);
        },
      ),
    );
    expect(parseTime('2026-11-22T16:12:24+01:00')).toBe(parseTime('2026-11-22T15:12:24.000000000Z'));
    expect(parseTime('yesterday')).toBeUndefined();
  });
});
