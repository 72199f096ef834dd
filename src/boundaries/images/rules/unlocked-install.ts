import { coordinate } from '../../../model/coordinate.ts';
import type { ImagesRule } from './images-rule.ts';

export const unlockedInstall: ImagesRule = {
  id: 'images/unlocked-install',
  drift: 'space',
  purpose: 'Checks that a build step installs what the lockfile says, and nothing else.',
  rationale:
    'An install that ignores its lockfile, or falls back to one that does, puts versions into the image that nobody reviewed and that differ between two builds of one commit.',
  remedy:
    'Install with `npm ci`, `pnpm install --frozen-lockfile`, `yarn install --immutable` or `uv sync --frozen`, and let the build fail where the lockfile does not fit.',
  impact: 'risky',
  examples: {
    flagged: [
      {
        name: 'a failed locked install falls back to an unlocked one',
        head: { Dockerfile: 'FROM node:24\nCOPY . .\nRUN npm ci || npm install\n' },
      },
      {
        name: 'a flag tells it to ignore the lockfile',
        head: { Dockerfile: 'FROM node:24\nCOPY . .\nRUN pnpm install --no-frozen-lockfile\n' },
      },
      {
        name: 'the step updates what was locked',
        head: { Dockerfile: 'FROM python:3.12\nCOPY . .\nRUN poetry update && poetry install\n' },
      },
    ],
    accepted: [
      { name: 'the install is locked', head: { Dockerfile: 'FROM node:24\nCOPY . .\nRUN npm ci\n' } },
      {
        name: 'the fallback is locked as well',
        head: { Dockerfile: 'FROM node:24\nCOPY . .\nRUN npm ci || (npm cache clean --force && npm ci)\n' },
      },
      {
        name: 'a tool of its own is installed globally',
        head: { Dockerfile: 'FROM node:24\nRUN npm install -g pnpm || npm install pnpm\n' },
      },
    ],
  },
  *check({ contract }) {
    for (const { at, stage, why } of contract.unlocked)
      yield {
        subject: coordinate(`install:${stage}`),
        message: `The step does not keep to its lockfile: ${why}.`,
        at,
        consumer: `${at.path} ${why}`,
      };
  },
};
