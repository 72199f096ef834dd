/** A built-in incident: a real outage as a pair of trees, and the same change done right beside it. */
export interface Incident {
  readonly name: string;
  /** What happened, in a sentence or two. */
  readonly story: string;
  /** Rules that must speak up with an error when the incident is replayed. */
  readonly stoppedBy: readonly string[];
}

/** The outages driftgate was built after, under `fixtures/incidents/`. */
export const incidents: readonly Incident[] = [
  {
    name: 'emsg-rename',
    story:
      'A backend renamed emessage_* to emsg_*, a required subscription argument with them, and kept no alias. Ten bots crash-looped for 17 hours.',
    stoppedBy: ['graphql/renamed-without-alias'],
  },
  {
    name: 'settings-auth',
    story:
      'A dashboard called /api/settings/auth; the backend only had /api/auth. The 404 had an empty body, and res.json() crashed.',
    stoppedBy: ['routes/no-such-endpoint'],
  },
  {
    name: 'stale-client-kit',
    story:
      'A bot image built 17 hours after the fix still held the old client kit, from a cached layer. Its label, date and provenance all said fresh.',
    stoppedBy: ['images/stale-dependency', 'images/broken-contract'],
  },
];
