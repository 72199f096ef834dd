/** One way in which a head's policy differs from its base's. What cannot be told to be stricter counts as looser. */
export interface PolicyChange {
  readonly looser: boolean;
  /** A clause: `` `fail-on` goes from `error` to `never` ``. */
  readonly say: string;
}
