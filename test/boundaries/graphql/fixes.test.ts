import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/model/boundary.ts';
import { type Files, judge, take } from './take.ts';

function apply(files: Files, edits: readonly Edit[]): Files {
  const patched: Record<string, string> = { ...files };
  const last = (a: Edit, b: Edit) =>
    b.site.region.line - a.site.region.line || b.site.region.column - a.site.region.column;
  for (const { site, text } of [...edits].sort(last)) {
    const lines = (patched[site.path] ?? '').split('\n');
    const offset = (line: number, column: number) =>
      lines.slice(0, line - 1).reduce((sum, it) => sum + it.length + 1, 0) + column - 1;
    const { line, column, endLine, endColumn } = site.region;
    const whole = lines.join('\n');
    patched[site.path] =
      whole.slice(0, offset(line, column)) + text + whole.slice(offset(endLine, endColumn));
  }
  return patched;
}

describe('a proposed alias', () => {
  it.each([
    [
      'of a field on its own line, beside a comment',
      'type Query {\n  user_mail: String\n  x: Int\n}',
      'type Query {\n  user_email: String # the address\n  x: Int\n}',
      'type Query {\n  user_email: String # the address\n  user_mail: String @deprecated(reason: "Renamed to user_email.")\n  x: Int\n}',
    ],
    [
      'of a field in a line with others',
      'type Query { user_mail: String, x: Int }',
      'type Query { user_email: String, x: Int }',
      'type Query { user_email: String user_mail: String @deprecated(reason: "Renamed to user_email."), x: Int }',
    ],
    [
      'of a field with arguments, kept as they were',
      'type Query {\n  find_mail(by: [ID!]! = [], "How many." most: Int = 10): String!\n}',
      'type Query {\n  find_email(by: [ID!]! = [], "How many." most: Int = 10): String!\n}',
      'type Query {\n  find_email(by: [ID!]! = [], "How many." most: Int = 10): String!\n  find_mail(by: [ID!]! = [], "How many." most: Int = 10): String! @deprecated(reason: "Renamed to find_email.")\n}',
    ],
    [
      'of a required argument makes both optional',
      'type Query { log(message_ids: [ID!]!): Int }',
      'type Query { log(msg_ids: [ID!]!): Int }',
      'type Query { log(msg_ids: [ID!], message_ids: [ID!] @deprecated(reason: "Renamed to msg_ids.")): Int }',
    ],
    [
      'of an input field with carriage returns',
      'type Query {\n a(by: By): Int\n}\ninput By {\r\n  owner_mail: String!\r\n}',
      'type Query {\n a(by: By): Int\n}\ninput By {\r\n  owner_email: String!\r\n}',
      'type Query {\n a(by: By): Int\n}\ninput By {\r\n  owner_email: String\n  owner_mail: String @deprecated(reason: "Renamed to owner_email.")\r\n}',
    ],
    [
      'of an enum value',
      'type Query { a(s: S): Int }\nenum S {\n  IN_WORK\n  DONE\n}',
      'type Query { a(s: S): Int }\nenum S {\n  IN_WORKS\n  DONE\n}',
      'type Query { a(s: S): Int }\nenum S {\n  IN_WORKS\n  IN_WORK @deprecated(reason: "Renamed to IN_WORKS.")\n  DONE\n}',
    ],
    [
      'that is there already, when its successor must only become optional',
      'type Query { log(message_ids: [ID!]!): Int }',
      'type Query { log(msg_ids: [ID!]!, message_ids: [ID!] @deprecated(reason: "Renamed to msg_ids.")): Int }',
      'type Query { log(msg_ids: [ID!], message_ids: [ID!] @deprecated(reason: "Renamed to msg_ids.")): Int }',
    ],
  ])('%s', (_, before, after, mended) => {
    const base = take('base', { 's.graphql': before });
    const [statement] = judge(base, take('head', { 's.graphql': after }));
    const fix = statement?.fixes?.[0];
    expect(fix?.proven).toBe(true);
    const patched = apply({ 's.graphql': after }, fix?.edits ?? []);
    expect(patched['s.graphql']).toBe(mended);
    expect(judge(base, take('head', patched)).filter((it) => it.impact === 'breaking')).toEqual([]);
  });

  it('is not called proven when it cannot be built: the type of the old field is gone', () => {
    const base = take('base', { 's.graphql': 'type Query { user_mail: Mail }\ntype Mail { a: Int }' });
    const head = take('head', {
      's.graphql': 'type Query { user_email: Email }\ntype Email { a: Int b: Int }',
    });
    for (const { fixes = [] } of judge(base, head)) for (const fix of fixes) expect(fix.proven).toBe(false);
  });
});
