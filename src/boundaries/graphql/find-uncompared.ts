import type { Gap } from '../../model/gap.ts';
import type { Snapshot } from './kinds.ts';

/** What to say of operations where no schema stands here, and where one should be. */
export function findUncompared({ contract: { projects, absent = [] }, usages }: Snapshot): readonly Gap[] {
  const own = usages.filter((it) => it.kind !== 'fragment' && !it.at.tree);
  const [first] = own;
  if (projects.length > 0 || !first) return [];
  const [told] = absent;
  const says = told ? `; \`${told.from}\` ${told.says}` : '';
  const how = told?.mend === undefined ? '' : ` (${told.mend})`;
  return [
    {
      at: { side: first.at.side, path: '' },
      reason: 'unsupported',
      effect: 'limits',
      note: `${own.length === 1 ? '1 operation was' : `${own.length} operations were`} found, and no schema that driftgate reads: compared with nothing${says}.`,
      mend: `Commit the schema as SDL or an introspection result${how} and name it as \`graphql.schema\` in \`driftgate.yml\`, or name the server that has it there, or the repository under \`providers\`.`,
    },
  ];
}
