import { type Document, isMap } from 'yaml';
import { composeYaml } from '../../lang/compose-yaml.ts';
import { type Advice, fault, fine, note } from './advice.ts';

/** Whether a workflow runs the gate. */
export function runsGate(text: string): boolean {
  return (
    /^\s*-?\s*uses:\s*["']?[\w.-]+\/driftgate@/m.test(text) ||
    /^\s*-?\s*run:.*\bdriftgate check\b/m.test(text)
  );
}

/** What a workflow that runs the gate lets it do, and what stands in its way. */
export function examineWorkflow(path: string, text: string): readonly Advice[] {
  const composed = composeYaml(text);
  if ('fault' in composed) return [fault(`${path} cannot be read: ${composed.fault}.`)];
  const [document] = composed.documents;
  if (!document || !isMap(document.contents)) return [fault(`${path} holds no workflow.`)];
  return [
    ...examineEvents(path, document),
    ...examinePermissions(path, document),
    ...(text.includes('pull_request_target')
      ? [fault(`${path} runs on pull_request_target, which driftgate refuses: use pull_request.`)]
      : []),
  ];
}

function examineEvents(path: string, document: Document): readonly Advice[] {
  const on = toPlain(document.get('on'));
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(toRecord(on));
  const pull = toRecord(toRecord(on).pull_request);
  const filtered = ['paths', 'paths-ignore'].filter((key) => key in pull);
  return [
    events.includes('pull_request')
      ? fine(`${path} runs on pull requests.`)
      : fault(`${path} does not run on pull_request: nothing is judged before it merges.`),
    ...(filtered.length > 0
      ? [
          note(
            `${path} filters pull requests by ${filtered.join(' and ')}: a required job that is filtered away stays pending for ever.`,
          ),
        ]
      : []),
    ...(events.includes('merge_group')
      ? []
      : [note(`${path} does not run on merge_group: a merge queue would wait for it for ever.`)]),
  ];
}

function examinePermissions(path: string, document: Document): readonly Advice[] {
  const jobs = Object.values(toRecord(toPlain(document.get('jobs'))));
  const all = [toPlain(document.get('permissions')), ...jobs.map((job) => toRecord(job).permissions)];
  const given = all.filter((it) => it !== undefined && it !== null);
  const mayWrite = given.some((it) => it === 'write-all' || toRecord(it)['pull-requests'] === 'write');
  if (given.length === 0)
    return [
      note(`${path} sets no permissions: give \`contents: read\` and \`pull-requests: write\`, and no more.`),
    ];
  return [
    mayWrite
      ? fine('It may write the comment and the review.')
      : note(
          'It may not write to pull requests: the verdict is the same, told in the job summary and annotations alone. `pull-requests: write` adds the comment and the review.',
        ),
  ];
}

function toPlain(node: unknown): unknown {
  return node && typeof node === 'object' && 'toJSON' in node && typeof node.toJSON === 'function'
    ? node.toJSON()
    : node;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}
