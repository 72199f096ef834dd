import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { accepts } from '../../../src/boundaries/graphql/witness.ts';
import { judge, take } from './take.ts';

const schema = (side: string) => ({
  'schema.graphql': readFileSync(`fixtures/incidents/emsg-rename/${side}/schema.graphql`, 'utf8'),
});

/** What the client kit sends once its dataclasses are written out. */
const kit = {
  'kit/karen.graphql': `subscription KarenThreads($name: String!, $version: Int!, $tools: [String!]!, $want_emessage_types: [String!]!) {
    bot_threads_calls_tasks(marketable_name: $name, marketable_version: $version, inprocess_tool_names: $tools, max_threads: 500,
      want_personas: false, want_threads: true, want_messages: false, want_tasks: true, want_erp_tables: [], want_emessage_types: $want_emessage_types) {
      news_action news_about news_payload_id
      news_payload_thread { ft_id ft_title ft_persona_id ft_updated_ts }
      news_payload_task { persona_id ktask_id ktask_title ktask_done_ts }
      news_payload_emessage {
        emessage_id emessage_persona_id emessage_type emessage_from emessage_to
        emessage_external_id emessage_payload emessage_created_ts ws_id
      }
    }
  }`,
  'kit/delete.graphql': 'mutation DeleteEmessages($ids: [String!]!) { emessages_delete(emessage_ids: $ids) }',
};

describe('the emsg incident', () => {
  const base = take('base', schema('base'), kit);
  const head = take('head', schema('head'), kit);
  const said = judge(base, head);

  it('is one finding with ten members under one cause', () => {
    expect(said.map((it) => [it.rule, it.cause, it.impact, it.confidence])).toEqual([
      ['graphql/renamed-without-alias', 'emessage→emsg', 'breaking', 'certain'],
    ]);
    expect(said[0]?.members).toHaveLength(10);
    expect(said[0]?.subject).toBe('FExternalMessageOutput.emessage_id');
    expect(said[0]?.message).toMatchInlineSnapshot(
      `"8 fields and 2 arguments were renamed (\`emessage→emsg\`) with no deprecated alias left, \`FExternalMessageOutput.emessage_id\` among them; it breaks 2 operations in bots."`,
    );
  });

  it('names both operations that break and nothing else', () => {
    const notes = said[0]?.evidence?.map((it) => it.note) ?? [];
    expect(new Set(notes.filter((it) => it.includes('by ')))).toEqual(
      new Set([
        'selected by subscription KarenThreads',
        'passed by subscription KarenThreads',
        'passed by mutation DeleteEmessages',
      ]),
    );
  });

  it('shows an operation that the old backend accepts and the new one refuses', () => {
    const witness = said[0]?.witness;
    if (witness?.kind !== 'operation') throw new Error('no operation');
    expect(accepts(base.contract.projects[0]?.schema() ?? expect.fail(), parse(witness.document))).toBe(true);
    expect(accepts(head.contract.projects[0]?.schema() ?? expect.fail(), parse(witness.document))).toBe(
      false,
    );
    expect(witness.document).toMatchInlineSnapshot(
      `"mutation ($emessage_ids: [String!]!) { emessages_delete(emessage_ids: $emessage_ids) }"`,
    );
  });

  it('proposes a fix that was proven, and that brings the incident to silence', () => {
    const fix = said[0]?.fixes?.[0];
    expect(fix?.proven).toBe(true);
    expect(fix?.edits).toHaveLength(10);
    const lines = schema('head')['schema.graphql'].split('\n');
    for (const { site, text } of [...(fix?.edits ?? [])].reverse()) {
      const { line, column, endLine, endColumn } = site.region;
      expect(line).toBe(endLine);
      const was = lines[line - 1] ?? '';
      lines[line - 1] = was.slice(0, column - 1) + text + was.slice(endColumn - 1);
    }
    expect(judge(base, take('head', { 'schema.graphql': lines.join('\n') }, kit))).toEqual([]);
    expect(fix?.edits.map((it) => it.text)).toMatchInlineSnapshot(`
      [
        "
        emessage_id: String! @deprecated(reason: "Renamed to emsg_id.")",
        "
        emessage_persona_id: String! @deprecated(reason: "Renamed to emsg_persona_id.")",
        "
        emessage_type: String! @deprecated(reason: "Renamed to emsg_type.")",
        "
        emessage_from: String! @deprecated(reason: "Renamed to emsg_from.")",
        "
        emessage_to: String! @deprecated(reason: "Renamed to emsg_to.")",
        "
        emessage_external_id: String! @deprecated(reason: "Renamed to emsg_external_id.")",
        "
        emessage_payload: JSON! @deprecated(reason: "Renamed to emsg_payload.")",
        "
        emessage_created_ts: Float! @deprecated(reason: "Renamed to emsg_created_ts.")",
        ", emessage_ids: [String!] @deprecated(reason: "Renamed to emsg_ids.")",
        "
          want_emessage_types: [String!] @deprecated(reason: "Renamed to want_emsg_types.")",
      ]
    `);
  });

  it('is silent on its twin, where every old name was kept', () => {
    expect(judge(base, take('head', schema('twin'), kit))).toEqual([]);
  });
});
