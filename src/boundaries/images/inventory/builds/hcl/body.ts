/** An expression, as far as its value may matter; what is not read is `unknown`, with the names that stand in it. */
export type HclExpr =
  | { readonly is: 'text'; readonly parts: readonly (string | HclExpr)[] }
  | { readonly is: 'list'; readonly items: readonly HclExpr[] }
  | { readonly is: 'map'; readonly entries: readonly (readonly [key: HclExpr, value: HclExpr])[] }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly HclExpr[] }
  | { readonly is: 'choice'; readonly yes: HclExpr; readonly no: HclExpr }
  | { readonly is: 'unknown'; readonly of: readonly HclExpr[] };

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: HclBody;
  /** Where it begins in the text. */
  readonly offset: number;
}

/** What stands between braces, or in the whole file. */
export interface HclBody {
  readonly attributes: ReadonlyMap<string, HclExpr>;
  readonly blocks: readonly HclBlock[];
}
