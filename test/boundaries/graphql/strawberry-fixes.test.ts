import { print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { makeProject } from '../../../src/boundaries/graphql/contract.ts';
import type { Snapshot } from '../../../src/boundaries/graphql/kinds.ts';
import { strawberryProvider } from '../../../src/boundaries/graphql/providers/strawberry/strawberry.ts';
import type { Fix } from '../../../src/model/boundary.ts';
import type { Side } from '../../../src/model/site.ts';
import { programOf } from '../../lang/program-of.ts';
import { judge } from './take.ts';

const terms = { skew: {}, consumersComplete: false, names: new Map<string, string>() };
const provider = strawberryProvider(() => true);

async function take(text: string, side: Side): Promise<Snapshot & { readonly sdl: string }> {
  const { facts } = provider.extract(await programOf({ 'app.py': text }), side);
  const { project } = makeProject(facts, side);
  const sdl = facts.map((it) => (it.document ? print(it.document) : '')).join('\n');
  return { contract: { projects: [project], terms }, usages: [], gaps: [], sdl };
}

/** Python after the edits of a fix, all of which insert whole lines. */
function apply(text: string, fix: Fix): string {
  const lines = text.split('\n');
  for (const { site, text: inserted } of [...fix.edits].sort(
    (a, b) => b.site.region.line - a.site.region.line,
  ))
    lines.splice(site.region.line - 1, 0, ...inserted.replace(/\n$/, '').split('\n'));
  return lines.join('\n');
}

const head = (body: string) => `import datetime
import strawberry
from typing import Optional

@strawberry.type
class Message:
    id: strawberry.ID
${body}

@strawberry.type
class Query:
    message: Message

schema = strawberry.Schema(query=Query)
`;

describe('a name that Strawberry source lost', () => {
  it.each([
    ['a field', '    emessage_text: Optional[str]', '    emsg_text: Optional[str]'],
    [
      'a field with options',
      '    emessage_text: str = strawberry.field(description="x")',
      '    emsg_text: str = strawberry.field(description="x")',
    ],
    [
      'a method',
      '    @strawberry.field\n    def emessage_text(self) -> list[str]:\n        return []',
      '    @strawberry.field\n    def emsg_text(self) -> list[str]:\n        return []',
    ],
    [
      'a method that takes `info`',
      '    @strawberry.field\n    def emessage_text(self, info: strawberry.Info[int, None]) -> str:\n        return ""',
      '    @strawberry.field\n    def emsg_text(self, info: strawberry.Info[int, None]) -> str:\n        return ""',
    ],
    [
      'an asynchronous method',
      '    @strawberry.field(description="x")\n    async def emessage_text(self) -> datetime.datetime | None:\n        ...',
      '    @strawberry.field(description="x")\n    async def emsg_text(self) -> datetime.datetime | None:\n        ...',
    ],
  ])('comes back as a deprecated alias that is proven: %s', async (_, before, after) => {
    const old = await take(head(before), 'base');
    const [finding, ...others] = judge(old, await take(head(after), 'head'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'graphql/renamed-without-alias', confidence: 'certain' });
    const [fix] = finding?.fixes ?? [];
    expect(fix?.proven).toBe(true);
    const mended = fix ? apply(head(after), fix) : '';
    const again = await take(mended, 'head');
    expect(again.sdl).toContain('@deprecated(reason: "Renamed to emsgText.")');
    expect(judge(old, again)).toEqual([]);
  });

  it.each([
    [
      'arguments that the alias would have to pass on',
      '    @strawberry.field\n    def emessage_text(self, n: int) -> str: ...',
      '    @strawberry.field\n    def emsg_text(self, n: int) -> str: ...',
    ],
    [
      'a resolver that stands elsewhere',
      '    emessage_text: str = strawberry.field(resolver=lambda: "")',
      '    emsg_text: str = strawberry.field(resolver=lambda: "")',
    ],
  ])('is no suggestion where it has %s', async (_, before, after) => {
    const [finding] = judge(await take(head(before), 'base'), await take(head(after), 'head'));
    expect(finding?.rule).toBe('graphql/renamed-without-alias');
    expect(finding?.fixes ?? []).toEqual([]);
  });
});
