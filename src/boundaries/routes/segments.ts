/** Segments that say where an interface lives rather than what it is about; cheap to add or leave out. */
export function isGeneric(segment: string): boolean {
  return /^(?:api|rest|v\d{1,3}(?:\.\d{1,3})?)$/i.test(segment);
}
