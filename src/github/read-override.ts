import type { GitHubPort } from './port.ts';

/** What became of the override label. Without `by` it is not on, or does not count; `notice` says why, if there is a reason. */
export interface Override {
  readonly label: string;
  readonly by?: string;
  readonly notice?: string;
}

/**
 * Asks GitHub whether the override label is on a pull request now, and whether who put it there may write to the
 * repository. Whatever cannot be asked does not count. Never throws.
 */
export async function readOverride(
  open: () => Promise<GitHubPort>,
  pull: number,
  label: string,
): Promise<Override> {
  try {
    const port = await open();
    const isSame = (name: string) => name.toLowerCase() === label.toLowerCase();
    if (!(await port.listLabels(pull)).some(isSame)) return { label };
    const last = (await port.listLabelings(pull)).filter((it) => isSame(it.label)).at(-1);
    const by = last?.by?.login;
    if (by === undefined)
      return { label, notice: `The label ${label} does not count: GitHub does not say who put it on.` };
    if (await port.mayWrite(by)) return { label, by };
    return {
      label,
      notice: `The label ${label} does not count: ${by} put it on, who may not write to this repository.`,
    };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return {
      label,
      notice: `Whether the label ${label} is on could not be asked (${told}): it does not count.`,
    };
  }
}
