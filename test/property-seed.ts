import { configureGlobal, readConfigureGlobal } from 'fast-check';

/**
 * Property tests try the same cases at every push, so that a change is judged by what it changes. `SEED=…` tries others; the
 * nightly workflow does.
 */
configureGlobal({ ...readConfigureGlobal(), seed: Number(process.env.SEED ?? 1) });
