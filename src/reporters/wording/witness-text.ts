import type { Witness } from '../../model/boundary.ts';
import { lineText } from './site-text.ts';

/** A witness as one text that somebody can check again. Not escaped. */
export function witnessText(witness: Witness): string {
  switch (witness.kind) {
    case 'operation':
      return witness.document;
    case 'request': {
      const served = witness.servedAtBase ? `, served at the base by ${lineText(witness.servedAtBase)}` : '';
      return `${witness.method} ${witness.path}${served}`;
    }
    case 'blob':
      return `${witness.path} ${witness.digest}${witness.commit ? ` of commit ${witness.commit}` : ''}`;
    case 'text':
      return `${witness.path}: ${witness.was ?? 'nothing'} → ${witness.is ?? 'nothing'}`;
  }
}
