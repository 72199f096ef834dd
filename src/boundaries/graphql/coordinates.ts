import { compareText } from '../../model/order.ts';
import type { Contract } from './contract.ts';
import { listSites } from './sites.ts';

/** Every coordinate that the schemas of one side define, sorted, each once. */
export function listCoordinates(contract: Contract): readonly string[] {
  const all = contract.projects.flatMap((project) => [...listSites(project.merged).keys()]);
  return [...new Set(all)].sort(compareText);
}
