import type { Config, GraphqlProject } from '../../../model/config.ts';
import type { Moment, Need, View } from '../../../model/need.ts';
import { type SourceFile, textOf } from '../../../model/site.ts';
import { showDistance } from '../../../model/version-distance.ts';

const mostFiles = 200;

/** What the tree of a moment is called. */
export function momentName(moment: Moment): string {
  return 'today' in moment
    ? `the past ${moment.daysAgo} days ago`
    : `the past ${showDistance(moment.distance)} back`;
}

/**
 * What the base wants to see of its own past: the files that deprecate something, as they stood when it had to be deprecated
 * to be old enough now.
 */
export function pastNeeds(view: View, config: Config): readonly Need[] {
  const { today } = config;
  const asked = config.graphql.filter((it) => it.deprecation.stated);
  const root = view.roots.find(({ tree }) => tree.kind === 'checkout');
  if (view.side !== 'base' || today === undefined || asked.length === 0 || !root) return [];
  const paths = view
    .files(root.tree, ['**/*.{graphql,graphqls,gql,json}'])
    .filter(deprecatesSomething)
    .map((it) => it.path)
    .slice(0, mostFiles);
  if (paths.length === 0) return [];
  return asked.flatMap((project) =>
    momentsOf(project, today).map((moment) => ({ want: 'past', name: momentName(moment), moment, paths })),
  );
}

function momentsOf({ deprecation }: GraphqlProject, today: string): readonly Moment[] {
  const { minDays, minDistance } = deprecation;
  return [
    ...(minDays > 0 ? [{ today, daysAgo: minDays }] : []),
    ...(minDistance ? [{ distance: minDistance }] : []),
  ];
}

function deprecatesSomething(file: SourceFile): boolean {
  const text = textOf(file);
  return text.includes('@deprecated') || /"isDeprecated"\s*:\s*true/u.test(text);
}
