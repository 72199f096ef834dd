import type { Reporter } from '../model/report.ts';
import { json } from './json.ts';
import { terminal } from './terminal.ts';

/** Every format of `check --format`. */
export const reporters: readonly Reporter[] = [terminal, json];
