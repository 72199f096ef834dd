import { treeKey } from '../../model/site.ts';
import { type Break, belongsTo, findBlames, indexUsers } from './breaks.ts';
import type { SchemaProject } from './contract.ts';
import { compareProjects, type Drift, type Reliance } from './drift.ts';
import type { Snapshot } from './kinds.ts';
import type { Operation } from './operation.ts';
import { operationsOf } from './operations-of.ts';
import { pairProjects } from './projects/pair-projects.ts';
import { isRead } from './schema-part.ts';

const known = new WeakMap<Snapshot, WeakMap<Snapshot, readonly Drift[]>>();

/** Compares the sides once for all rules: one drift for each project whose schema changed and could be read. */
export function findDrifts(base: Snapshot, head: Snapshot): readonly Drift[] {
  const byHead = known.get(base) ?? new WeakMap<Snapshot, readonly Drift[]>();
  known.set(base, byHead);
  const drifts = byHead.get(head) ?? compare(base, head);
  byHead.set(head, drifts);
  return drifts;
}

function compare(base: Snapshot, head: Snapshot): readonly Drift[] {
  const users = findUsers(base, head);
  return pairProjects(base.contract.projects, head.contract.projects).flatMap((pair) => {
    const { base: before, head: after } = pair;
    if (after.key === before.key || !isReadable(before, after)) return [];
    const { terms } = head.contract;
    const told = after.isCopy ? { ...terms, consumersComplete: true } : terms;
    return [compareProjects(before, after, judgeUsers(before, after, users), told)];
  });
}

/** A file that the base could read and the head cannot says nothing of what it lost: its gap speaks. */
function isReadable(base: SchemaProject, head: SchemaProject): boolean {
  const unread = new Set(base.parts.filter((it) => !isRead(it)).map((it) => it.at.path));
  const lost = head.parts.some((it) => !isRead(it) && !unread.has(it.at.path));
  return !lost && base.parts.some(isRead) && head.parts.some(isRead);
}

/** Judges the operations that may use a project by both sides of its schema. */
function judgeUsers(base: SchemaProject, head: SchemaProject, users: readonly User[]): Reliance {
  const breaks: Break[] = [];
  const operations: Operation[] = [];
  for (const { operation, moved } of users) {
    if (!operation.at.tree && !head.admits(operation.at.path)) continue;
    if (!belongsTo(base.schema(), operation.document)) continue;
    operations.push(operation);
    const found = findBlames(base.schema(), head.schema(), operation);
    if (found) breaks.push({ operation, moved, blames: found.blames, usersOf: indexUsers(found.used) });
  }
  return { breaks, operations };
}

/** An operation, and whether only the base has it. */
interface User {
  readonly operation: Operation;
  readonly moved: boolean;
}

/** Every operation of both sides once: as the head has it, or as the base had it where the head has it no more. */
function findUsers(base: Snapshot, head: Snapshot): readonly User[] {
  const now = operationsOf(head);
  const atHead = new Set(now.map(keyOf));
  const gone = new Map<string, Operation>();
  for (const operation of operationsOf(base))
    if (!atHead.has(keyOf(operation))) gone.set(`${keyOf(operation)}\0${operation.at.path}`, operation);
  return [
    ...now.map((operation) => ({ operation, moved: false })),
    ...[...gone.values()].map((operation) => ({ operation, moved: true })),
  ];
}

/** The same for the same document of the same consumer; the text holds the fragments that stand elsewhere. */
function keyOf(operation: Operation): string {
  const tree = operation.at.tree ? treeKey(operation.at.tree) : '';
  return [operation.consumer, tree, operation.identity, operation.text].join('\0');
}
