import type { Described, Told } from '../../../model/extractor.ts';
import type { Expr, ExprOf, Fn } from '../../../model/module.ts';
import type { Called, CallSite, Confidence, Program } from '../../../model/program.ts';
import type { NonEmpty } from '../../../model/site.ts';

/** What one HTTP client's calls mean: everything driftgate knows of it. */
export interface Client extends Described {
  readonly languages: NonEmpty<string>;
  readonly signs: NonEmpty<string>;
  /**
   * What stands in every TypeScript file that makes a request with it, wherever its address comes from; without it none does
   * that names no client.
   */
  readonly told?: Told;
  /** Where any file of the tree holds one of these, what requests are made on is handed about: `told` says too little. */
  readonly handedAbout?: readonly string[];
  /** It takes no address without a host: one that begins with its path has lost, on the way here, what stands before it. */
  readonly needsHost?: true;
  /** What its calls speak, where their addresses are not read at all. */
  readonly unread?: string;
  /** What it asks for may be a page of the front end: only what is written in place is read, and no caller is asked. */
  readonly mayBePage?: true;
  /** Prepares what holds for the whole program, and answers for each call whether it makes a request. */
  open(program: Program): (site: CallSite) => Sink | undefined;
  /** Requests that no call stands for: markup. */
  more?(program: Program): readonly FoundSink[];
  /** The calls that its library makes of functions it is handed. */
  implies?(program: Program): readonly Implied[];
}

/** A call that a library makes of a function it was handed: a data hook calls its fetcher with its key. */
export interface Implied {
  readonly fn: Fn;
  /** The call as it would be written, in the place of the hook. */
  readonly site: CallSite;
}

/** A request and the place it is made at. */
export interface FoundSink {
  readonly site: CallSite;
  readonly sink: Sink;
}

/** An expression and the module it stands in; `called`: as it is when the functions around it are called so. */
export interface Placed {
  readonly expr: Expr;
  readonly path: string;
  readonly called?: readonly Called[];
}

/** What a client puts before every relative URL. */
export interface Base extends Placed {
  /** What it puts there where the condition does not hold that this one is set under. */
  readonly otherwise?: Base;
}

/** A call that makes a request. */
export interface Sink {
  readonly url: Expr;
  readonly base?: Base;
  /** Equal for calls that go to the same base: the place where the client was made. */
  readonly origin?: string;
  readonly method: Method;
  /** The functions around the address, where it stands in another one than the call. */
  readonly within?: readonly Fn[];
  /** Left out: certain. */
  readonly confidence?: Confidence;
  /** Only an address that looks like a path is one: keys and markup hold other things as well. */
  readonly paths?: true;
  /** What the client puts before the address is not known. */
  readonly underUnknown?: true;
}

/**
 * The method of a request: a name; an expression; or a member of an options object, GET where the object does not say.
 */
export type Method =
  | { readonly is: 'known'; readonly name: string }
  | { readonly is: 'given'; readonly by: Expr }
  | { readonly is: 'option'; readonly of: Expr; readonly fallback: string };

/** The value of an object literal's entry, and what is spread into the object after it. */
export function entryOf(
  object: Expr,
  key: string,
): { readonly value?: Expr; readonly spreads: readonly Expr[] } {
  if (object.is !== 'object') return { spreads: [] };
  let value: Expr | undefined;
  let spreads: Expr[] = [];
  for (const entry of object.entries) {
    if (entry.key === '...') spreads.push(entry.value);
    else if (entry.key === key) {
      value = entry.value;
      spreads = [];
    }
  }
  return { ...(value && { value }), spreads };
}

/** What an object says under a key; where it does not, what the last that is spread into it says. */
export function readEntry(object: ExprOf<'object'>, key: string): Expr | undefined {
  const { value, spreads } = entryOf(object, key);
  const of = spreads.at(-1);
  return value ?? (of && { is: 'member', of, name: key, region: of.region });
}
