import type { Extractor } from '../../../model/extractor.ts';
import type { NonEmpty } from '../../../model/site.ts';
import type { Operation } from '../operation.ts';
import { documentConsumer } from './document/index.ts';
import { embeddedConsumer } from './embedded/index.ts';
import { factsConsumer } from './facts/index.ts';
import { manifestConsumer } from './manifest/index.ts';
import { pythonConsumer } from './python/index.ts';
import { typescriptConsumer } from './typescript/index.ts';

/** Who finds the operations of clients. */
export const consumers: NonEmpty<Extractor<Operation>> = [
  documentConsumer,
  typescriptConsumer,
  pythonConsumer,
  embeddedConsumer,
  manifestConsumer,
  factsConsumer,
];
