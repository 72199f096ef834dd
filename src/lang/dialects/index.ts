import type { LanguageId } from '../../model/module.ts';
import { csharp } from './csharp.ts';
import type { Dialect, Dialects } from './dialect.ts';
import { go } from './go.ts';
import { java, kotlin } from './jvm.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { typescript } from './typescript.ts';

const dialects: Dialects = { typescript, python, go, ruby, php, java, kotlin, csharp, rust };

/** What a language means by its names. */
export function dialectOf(language: LanguageId): Dialect {
  return dialects[language];
}
