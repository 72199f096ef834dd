const ofType = /^([A-Za-z_][A-Za-z0-9_]*)(\..+)$/;

/** Coordinates as a compact list: after the first of a type, its other members stand without it, `.name`. */
export function shortenMembers(members: readonly string[]): readonly string[] {
  let last: string | undefined;
  return members.map((member) => {
    const [, type, rest] = ofType.exec(member) ?? [];
    if (type !== undefined && rest !== undefined && type === last) return rest;
    last = type;
    return member;
  });
}
