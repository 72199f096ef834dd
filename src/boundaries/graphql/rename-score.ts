import { distance } from 'fastest-levenshtein';
import type { Member } from './members.ts';
import {
  findSubstitution,
  likenessOf,
  type Substitution,
  splitWords,
  turnsMeaning,
  wordsOf,
} from './names.ts';
import type { Outgoing } from './rename-candidates.ts';

/** A possible pairing before anybody has won it. */
export interface Match {
  readonly from: Outgoing;
  readonly to: Member;
  readonly substitution: Substitution;
  readonly score: number;
  readonly why: readonly string[];
  /** Whether a deprecation text names the successor. */
  readonly named: boolean;
}

/** How often the differing words of a pair differ in the same way elsewhere, counting each old and new member once. */
export type Support = (from: Member, to: Member) => number;

/** Scores one pair between 0 and 1 and says why; `undefined` where it cannot be a rename. */
export function scorePair(
  from: Outgoing,
  to: Member,
  support: Support,
  rivals: { readonly old: number; readonly added: number },
): Match | undefined {
  const old = from.member;
  if (old.kind === 'type' && old.type !== to.type) return undefined;
  const oldWords = wordsOf(old);
  const newWords = wordsOf(to);
  const substitution = findSubstitution(oldWords, newWords);
  const match = (score: number, why: readonly string[], named = false): Match => ({
    from,
    to,
    substitution,
    score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
    why,
    named,
  });
  const text = `${old.deprecation ?? ''} ${from.kept?.deprecation ?? ''}`;
  if (namesSuccessor(text, to.name)) return match(0.98, ['the deprecation text names it'], true);
  if (turnsMeaning(substitution)) return undefined;
  const repeated = support(old, to);
  const fit = typeFit(old, to, support);
  if (fit.weight === 0 && repeated < 3) return undefined;
  const spelling = substitution.from.length === 0 && substitution.to.length === 0;
  const likeness = spelling
    ? 1
    : Math.max(likenessOf(oldWords, newWords), 0.9 * closeness(old.name, to.name));
  const why: string[] = [];
  if (old.parent !== '') why.push('same parent');
  if (fit.why) why.push(fit.why);
  let score = 0.5 * likeness + 0.25 * fit.weight;
  if (spelling) why.push('same words, other spelling');
  else if (likeness >= 0.5) why.push('alike in name');
  if (repeated > 1) {
    score += Math.min(0.3, 0.08 * repeated);
    why.push(`token ${substitution.from.join('_') || '∅'}→${substitution.to.join('_') || '∅'} ×${repeated}`);
  }
  if (rivals.old === 1 && rivals.added === 1 && old.kind !== 'type') {
    score += 0.12;
    why.push('the only one gone and the only one new');
  }
  if (old.description !== '' && old.description === to.description) {
    score += 0.15;
    why.push('same description');
  }
  if (old.position === to.position && old.siblings > 2 && old.kind !== 'type') {
    score += 0.07;
    why.push('same position');
  }
  if (old.inner.length > 0 || to.inner.length > 0) {
    const shared = overlap(old.inner, to.inner);
    score += old.kind === 'type' ? 0.4 * shared - 0.12 : 0.08 * shared - 0.04;
    if (old.kind === 'type' && shared >= 0.6 && rivals.old === 1 && rivals.added === 1) {
      score += 0.2;
      why.push('the only one gone and the only one new');
    }
    if (shared >= 0.6) why.push(old.kind === 'type' ? 'same members' : 'same arguments');
  }
  if (spelling && fit.weight >= 0.8) score = Math.max(score, 0.9);
  return match(score, why);
}

function typeFit(old: Member, to: Member, support: Support): { weight: number; why?: string } {
  if (old.kind === 'enumValue' || old.kind === 'directive') return { weight: 0.8 };
  if (old.kind === 'type') return { weight: 0.6 };
  if (old.type === to.type) return { weight: 1, why: 'same type' };
  if (old.composite !== to.composite) return { weight: 0 };
  if (old.named === to.named) return { weight: 0.8, why: `type ${old.type} became ${to.type}` };
  const renamed = support({ ...old, kind: 'type', name: old.named }, { ...to, kind: 'type', name: to.named });
  if (renamed > 1) return { weight: 0.9, why: 'its type was renamed the same way' };
  if (builtIn.has(old.named) || builtIn.has(to.named)) return { weight: 0 };
  const alike = likenessOf(splitWords(old.named), splitWords(to.named));
  return alike === 1 ? { weight: 0.9, why: 'its type has the same words' } : { weight: 0.3 + 0.4 * alike };
}

const builtIn = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

/** Whether a text says "use X", X being a whole word of it. */
function namesSuccessor(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isWordPart(text.charAt(at - 1)) && !isWordPart(text.charAt(at + name.length)))
      return name.length > 2;
  return false;
}

function isWordPart(char: string): boolean {
  return /^\w$/u.test(char);
}

/** Members that payloads, connections and edges have whatever they are about. */
const boilerplate = new Set([
  ...[
    'clientMutationId',
    'success',
    'errors',
    'message',
    'code',
    'cursor',
    'node',
    'nodes',
    'edges',
    'pageInfo',
  ],
  ...['totalCount', 'id', '__typename'],
]);

/** The share of all telling names that both lists have. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const telling = (names: readonly string[]) => names.filter((it) => !boilerplate.has(it));
  const all = new Set([...telling(a), ...telling(b)]);
  const others = new Set(b);
  return all.size === 0 ? 0 : telling(a).filter((it) => others.has(it)).length / all.size;
}

const longest = 100;

/** 1 for equal names, 0 for names with nothing in common, by edits; letter case does not count. */
function closeness(a: string, b: string): number {
  if (a.length > longest || b.length > longest) return 0;
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a.toLowerCase(), b.toLowerCase()) / longer;
}
