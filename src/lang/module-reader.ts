import type { LanguageId, Module } from '../model/module.ts';

/** Turns one file's text into a Module. Total: it never throws; what it could not read stands in the module's gaps. */
export interface Reader {
  readonly language: LanguageId;
  read(path: string, text: string): Module;
}
