/** Where an expression of a workflow stands: what decides whether its value differs between builds. */
export interface ExpressionScope {
  /** An expression makes the matrix: its values are what a job before found. */
  readonly matrixMoves: boolean;
  /** The variables that the workflow writes down, unless a step may set others. */
  readonly env: ReadonlyMap<string, string>;
}

const deepest = 5;

/** What is set once: variables, secrets, literals, where the repository lies. */
const constant =
  /^(?:(?:vars|secrets|runner)\.|github\.(?:repository|repository_owner|actor|workflow|server_url|job)$|'[^']*'$|(?:true|false|[\d.]+)$)/;

/** Whether a text with `${{ … }}` in it differs between builds; an expression does unless it only names what is set once. */
export function isMoving(text: string, scope: ExpressionScope, depth = 0): boolean {
  return expressionsIn(text).some((expression) => {
    if (expression.startsWith('matrix.')) return scope.matrixMoves;
    const told = /^env\.(\w+)$/.exec(expression)?.[1];
    const value = told === undefined ? undefined : scope.env.get(told);
    if (value !== undefined && depth < deepest) return isMoving(value, scope, depth + 1);
    return !constant.test(expression);
  });
}

/** Whether a text names one build: then a cache that is called so is empty when the build begins. */
export function namesOneBuild(text: string): boolean {
  return expressionsIn(text).some((it) => /^github\.(?:sha|run_id|run_number|run_attempt)$/.test(it));
}

function expressionsIn(text: string): readonly string[] {
  return text
    .split('${{')
    .slice(1)
    .map((part) => part.split('}}', 1)[0]?.trim() ?? '');
}
