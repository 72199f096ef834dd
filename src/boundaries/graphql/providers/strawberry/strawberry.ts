import { createHash } from 'node:crypto';
import { GraphQLError, parse, Source } from 'graphql';
import { addTo } from '../../../../model/add-to.ts';
import type { ProgramExtractor } from '../../../../model/extractor.ts';
import type { Extraction, Gap } from '../../../../model/gap.ts';
import { compareText } from '../../../../model/order.ts';
import type { Program } from '../../../../model/program.ts';
import { type Digest, type Side, siteIn } from '../../../../model/site.ts';
import type { SchemaPart } from '../../schema-part.ts';
import type { Definition } from './definition.ts';
import { findSchemaCalls, type SchemaCall } from './find-schemas.ts';
import { readSchema, type SchemaReading } from './read-schema.ts';
import { writeSdl } from './write-sdl.ts';

/**
 * Reads schemas that are written in Python with Strawberry, without running anything. `admits` says which files may make
 * one; its types are followed wherever they stand.
 */
export function strawberryProvider(admits: (path: string) => boolean): ProgramExtractor<SchemaPart> {
  return { ...described, extract: (program, side) => extractAll(program, side, admits) };
}

const described: Omit<ProgramExtractor<SchemaPart>, 'extract'> = {
  id: 'graphql/strawberry',
  title: 'Strawberry schemas in Python',
  docs: 'https://strawberry.rocks/docs',
  from: 'program',
  languages: ['python'],
  signs: ['strawberry'],
  unscoped: true,
  examples: {
    reads: [
      {
        files: {
          'app/schema.py':
            'import strawberry\n\n@strawberry.type\nclass Query:\n    @strawberry.field\n    def first_name(self, user_id: strawberry.ID) -> str:\n        return ""\n\nschema = strawberry.Schema(query=Query)\n',
        },
        finds: ['Query.firstName(userId:)'],
      },
    ],
    gaps: [
      {
        files: {
          'app/schema.py':
            'import strawberry\nfrom somewhere import Base\n\n@strawberry.type\nclass Query(Base):\n    a: int\n\nschema = strawberry.Schema(query=Query)\n',
        },
        reason: 'dynamic',
      },
    ],
  },
};

function extractAll(program: Program, side: Side, admits: (path: string) => boolean): Extraction<SchemaPart> {
  const calls = findSchemaCalls(program).filter(({ path }) => admits(path));
  const found = calls.map((call) => extractSchema(program, side, call, calls));
  return { facts: found.flatMap((it) => it.facts), gaps: found.flatMap((it) => it.gaps) };
}

function extractSchema(
  program: Program,
  side: Side,
  call: SchemaCall,
  all: readonly SchemaCall[],
): Extraction<SchemaPart> {
  const reading = readSchema(program, call);
  const same = all.filter((it) => it.path === call.path);
  const schema = same.length === 1 ? call.path : `${call.path}#${same.indexOf(call) + 1}`;
  const byPath = new Map<string, Definition[]>([[call.path, []]]);
  for (const it of reading.definitions) {
    addTo(byPath, it.at.path, it);
  }
  const facts: SchemaPart[] = [];
  const gaps: Gap[] = reading.doubts.map(
    (it): Gap => ({
      at: siteIn(program.tree, side, it.at.path, it.at.region),
      reason: it.reason,
      effect: 'limits',
      note: it.note,
      mend: 'Commit the SDL that `strawberry export-schema` prints and name it with `graphql: { schema: … }`.',
    }),
  );
  const open = new Set([
    ...reading.doubts.map((it) => it.open),
    ...(reading.renames ? reading.definitions.map((it) => it.name) : []),
  ]);
  for (const [path, definitions] of [...byPath].sort((a, b) => compareText(a[0], b[0]))) {
    const sorted = definitions.sort((a, b) => compareText(a.name, b.name));
    const written = writeSdl(sorted, path === call.path ? writeRoots(reading) : '');
    if (written.text === '') continue;
    const at = siteIn(program.tree, side, path);
    const digest = `sha256:${createHash('sha256').update(written.text).digest('hex')}` as Digest;
    try {
      const document = parse(new Source(written.text, path));
      const places = new Map([...written.places].map(([offset, region]) => [offset, { ...at, region }]));
      facts.push({
        at,
        digest,
        document,
        located: false,
        places,
        fields: written.fields,
        open,
        gaps,
        schema,
      });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      gaps.push({
        at,
        reason: 'dynamic',
        effect: 'limits',
        note: `What \`${path}\` says of the schema cannot be written as SDL: ${error.message}`,
      });
      facts.push({ at, digest, located: false, schema });
    }
  }
  return { facts, gaps };
}

/** The schema definition, where the root types have names of their own. */
function writeRoots({ roots }: SchemaReading): string {
  const usual: ReadonlyMap<string, string> = new Map([
    ['query', 'Query'],
    ['mutation', 'Mutation'],
    ['subscription', 'Subscription'],
  ]);
  if ([...roots].every(([role, name]) => usual.get(role) === name)) return '';
  return `schema {\n${[...roots].map(([role, name]) => `  ${role}: ${name}\n`).join('')}}\n\n`;
}
