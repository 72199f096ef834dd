import type { Reporter } from '../model/report.ts';
import { annotations } from './annotations.ts';
import { comment } from './comment.ts';
import { gitlab } from './gitlab.ts';
import { htmlPage } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';
import { summary } from './summary.ts';
import { terminal } from './terminal.ts';

/** Every format of `check --format`. */
export const reporters: readonly Reporter[] = [
  terminal,
  json,
  markdown,
  summary,
  comment,
  sarif,
  annotations,
  junit,
  gitlab,
  rdjson,
  htmlPage,
];
