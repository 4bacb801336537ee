import type { AppError } from '../../../core/AppError.ts';
import type { Written } from '../../../ports/RecordStore.ts';
import { saysGone } from './saysGone.ts';

/**
 * What a write has come to that failed.
 *
 * @param ref of what was to be written to; null for something new
 */
export function writtenError(error: AppError, ref: string | null): Written {
  switch (error.kind) {
    case 'conflict':
      return ref === null ? { state: 'failed', error } : { state: 'conflict', ref };
    case 'not-found':
      // For something new it is the folder that is not there any more.
      return ref === null || !saysGone(error) ? { state: 'failed', error } : { state: 'gone', ref };
    case 'uncertain':
      return { state: 'uncertain', error };
    case 'invalid-input':
    case 'not-allowed':
    case 'not-configured':
      return { state: 'refused', error };
    case 'not-signed-in':
    case 'too-many-requests':
    case 'unavailable':
    case 'bad-answer':
    case 'cursor-expired':
      return { state: 'failed', error };
  }
}
