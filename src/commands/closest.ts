import { distance } from 'fastest-levenshtein';

/** The known word that a mistyped one is nearest to, if any is near. */
export function closest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const apart = distance(word.slice(0, 100), candidate);
    if (apart <= limit && (!best || apart < best.distance)) best = { word: candidate, distance: apart };
  }
  return best?.word;
}
