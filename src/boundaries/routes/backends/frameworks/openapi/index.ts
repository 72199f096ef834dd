import { ownValue } from '../../../../../lang/json-text.ts';
import type { FileExtractor } from '../../../../../model/extractor.ts';
import type { Extraction } from '../../../../../model/gap.ts';
import { type Side, type SourceFile, siteIn, textOf } from '../../../../../model/site.ts';
import type { Documented } from '../../../endpoint.ts';
import { openapiExamples } from './examples.ts';
import { parseDocument } from './parse-document.ts';

/** Where OpenAPI documents are usually kept; what they refer to is asked for when it is met. */
const documentGlobs = ['json', 'yaml', 'yml'].flatMap((extension) => [
  `**/*[Aa][Pp][Ii]*.${extension}`,
  `**/*[Ss]wagger*.${extension}`,
  `**/*[Ss]pec*.${extension}`,
  `**/*[Ss]chema*.${extension}`,
  `**/*[Oo]pen[Aa][Pp][Ii]*/**/*.${extension}`,
  `**/*swagger*/**/*.${extension}`,
]) as [string, ...string[]];

/** Documents of somebody else: `spec/` is a usual place for one's own. */
const isExample = /(?:^|\/)(?:__tests__|__mocks__|tests?|e2e|fixtures?|testdata|examples?|samples?)\//i;

/** OpenAPI documents (2.0, 3.0, 3.1). `configured`: the paths of those that the configuration names; they must be readable. */
export function openapi(configured: ReadonlySet<string>): FileExtractor<Documented> {
  return {
    from: 'file',
    id: 'openapi',
    title: 'OpenAPI documents',
    docs: 'https://spec.openapis.org/oas/v3.1.0',
    paths: [...documentGlobs, ...configured],
    signs: ['openapi', 'swagger'],
    examples: openapiExamples,
    extract: (file, side) => readDocument(file, side, configured.has(file.path)),
  };
}

function readDocument(file: SourceFile, side: Side, isConfigured: boolean): Extraction<Documented> {
  const nothing = { facts: [], gaps: [] };
  if (!/\.(?:json|ya?ml)$/.test(file.path) || (isExample.test(file.path) && !isConfigured)) return nothing;
  const at = siteIn(file.tree, side, file.path);
  const document = parseDocument(file);
  if (typeof document === 'object')
    return isOpenApi(document.root) ? { facts: [{ is: 'document', at, file }], gaps: [] } : nothing;
  if (!isConfigured && !/^[\s{]*["']?(?:openapi|swagger)["']? *:/m.test(textOf(file).slice(0, 2000)))
    return nothing;
  return {
    facts: [],
    gaps: [
      {
        at,
        reason: 'unparsable',
        effect: isConfigured ? 'blocks' : 'counts',
        note: `The OpenAPI document cannot be read: ${document}.`,
        mend: 'Mend the document, or generate it again.',
      },
    ],
  };
}

function isOpenApi(root: Parameters<typeof ownValue>[0]): boolean {
  const version = ownValue(root, 'openapi') ?? ownValue(root, 'swagger');
  return /^[23](?:\.|$)/.test(String(version)) && typeof ownValue(root, 'paths') === 'object';
}
