/** A commit of the past, or why there is none. It is what `.history/past.json` holds. */
export type FoundMoment =
  /** `label` is what people call it: a release, or a day. */
  | { readonly is: 'commit'; readonly commit: string; readonly label: string; readonly version?: string }
  /** The history is whole, and begins later. */
  | { readonly is: 'younger' }
  | { readonly is: 'unknown'; readonly why: string; readonly version?: string };

export const cutOff = 'the history of this checkout is cut off (check out with `fetch-depth: 0`)';
