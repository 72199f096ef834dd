import type { DependencySetting } from '../../model/config.ts';
import type { Probed } from '../../model/probe.ts';
import type { SourceFile } from '../../model/site.ts';
import { findFreshness } from './freshness.ts';
import { readHistory } from './history/read-history.ts';
import type { ImageTree } from './kinds.ts';
import { field, parseJsonFile, textField } from './parse-json.ts';

/** A dependency to look for, and its history where it could be had. */
interface InspectedDependency {
  readonly setting: DependencySetting;
  /** The files of a history tree. */
  readonly history: readonly SourceFile[];
}

export interface InspectInput {
  readonly tree: ImageTree;
  /** All files of the image that were read, metadata included. */
  readonly files: readonly SourceFile[];
  readonly dependencies: readonly InspectedDependency[];
  /** Since when the required commit could be had (RFC 3339): git cannot tell. */
  readonly requiredSince?: string | undefined;
  /** In seconds. */
  readonly clockSkew: number;
  /** The operations inside, held against a schema; empty without one. */
  readonly operations: readonly Probed[];
}

/** What `driftgate inspect image --format json` prints: see `cli.md`. */
export interface InspectedImage {
  readonly image: string;
  readonly digest: string;
  readonly platform: string;
  readonly dependencies: readonly {
    readonly name: string;
    readonly required: string | null;
    readonly verdict: 'fresh' | 'stale' | 'inconclusive';
    readonly evidence: readonly {
      readonly kind: string;
      readonly says: 'fresh' | 'stale' | 'nothing';
      readonly detail: string;
    }[];
  }[];
  readonly operations: readonly {
    readonly layer: number | null;
    readonly path: string;
    readonly line: number;
    readonly errors: readonly string[];
  }[];
}

/** Looks at one image: how fresh what it holds is, and whether what it asks for is honoured. */
export function inspectImage(input: InspectInput): InspectedImage {
  const files = new Map(input.files.map((file) => [file.path, file]));
  return {
    image: input.tree.reference,
    digest: input.tree.digest,
    platform: platformOf(files.get('.image/config.json')),
    dependencies: input.dependencies.map(({ setting, history }) => {
      const { name, required, verdict, evidence } = findFreshness({
        files,
        setting,
        history: readHistory(history),
        since: input.requiredSince,
        clockSkew: input.clockSkew,
      });
      return {
        name,
        required,
        verdict,
        evidence: evidence.map(({ kind, says, detail }) => ({ kind, says, detail })),
      };
    }),
    operations: input.operations.map(({ at, errors }) => ({
      layer: at.layer ?? files.get(at.path)?.layer ?? null,
      path: at.path,
      line: at.region?.line ?? 1,
      errors,
    })),
  };
}

function platformOf(config: SourceFile | undefined): string {
  const json = parseJsonFile(config);
  const variant = field(json, 'variant');
  const parts = [textField(json, 'os') ?? 'unknown', textField(json, 'architecture') ?? 'unknown'];
  return [...parts, ...(typeof variant === 'string' ? [variant] : [])].join('/');
}
