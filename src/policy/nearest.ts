import { distance } from 'fastest-levenshtein';
import { compareText } from '../model/order.ts';

const longest = 100;

/** The candidate that was most likely meant, or none when nothing is close. Case and `_` for `-` cost nothing. */
export function findNearest(written: string, candidates: readonly string[]): string | undefined {
  if (written.length > longest) return undefined;
  const plain = plainText(written);
  let best: { readonly candidate: string; readonly cost: number } | undefined;
  for (const candidate of [...candidates].sort(compareText)) {
    const isStart = plain.length > 2 && plainText(candidate).startsWith(plain);
    const cost = isStart ? 1 : distance(plain, plainText(candidate));
    if (cost <= Math.max(2, Math.floor(candidate.length / 3)) && (best === undefined || cost < best.cost))
      best = { candidate, cost };
  }
  return best?.candidate;
}

function plainText(text: string): string {
  return text.toLowerCase().replaceAll('_', '-');
}
