import type { Gap } from '../../model/gap.ts';

/** What is served by an expression that could not be followed. */
export function unreadMount(at: Gap['at'], text: string): Gap {
  return {
    at,
    reason: 'dynamic',
    effect: 'limits',
    note: `\`${text}\` could not be followed: what it serves is not known.`,
    mend: 'Pass the path and the router by name or as literals, or give the backend’s OpenAPI document in `routes.backends`.',
  };
}

/** What a package that is not here serves. */
export function unreadPackage(name: string): (at: Gap['at']) => Gap {
  return (at) => ({
    at,
    reason: 'unreachable',
    effect: 'limits',
    note: `A module of \`${name}\` is used, which is not in this repository: what it serves is not known.`,
    mend: 'Check it out where its imports lead, or give the backend’s OpenAPI document in `routes.backends`.',
  });
}

/** A prefix that is not known. */
export function unknownPrefix(at: Gap['at'], text: string): Gap {
  return {
    at,
    reason: 'dynamic',
    effect: 'limits',
    note: `Prefix unresolved: where \`${text}\` puts its routes is not known; they are listed without it.`,
    mend: 'Write the prefix as a literal or a constant, or set `prefix` of this backend in `routes.backends`.',
  };
}

/** What changes paths before they are matched. */
export function shiftedPaths(at: Gap['at'], by: string): Gap {
  return {
    at,
    reason: 'dynamic',
    effect: 'limits',
    note: `Prefix unresolved: \`${by}\` changes paths before they are matched; routes are listed without what it does.`,
    mend: 'Set `prefix` of this backend in `routes.backends`, or give its OpenAPI document there.',
  };
}
