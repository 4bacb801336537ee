import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import { AppError } from '../../core/AppError.ts';
import { sayIn } from '../words/sayIn.ts';

/** Failures that are the ERP's answer to what was entered: they get through with its sentence. */
const answers = new Set<AppError['kind']>(['not-allowed', 'invalid-input', 'conflict']);
/** Those that the pane has a sentence of its own for. */
const own = new Set(['entries-wrong', 'cannot-create', 'kept-out', 'account-paused', 'area-off']);

/** A refusal in the user's language, so that the pane can show it as it is; everything else stays as it was. */
export function refusedByErp(error: unknown, language: LanguageCode | undefined): unknown {
  if (!(error instanceof AppError) || !answers.has(error.kind)) return error;
  if (own.has(error.reason ?? '') || error.reason === 'run-under-way') return error;
  const sentence = sayIn(language ?? 'en', error.message);
  return new AppError('not-allowed', sentence, { reason: 'erp-refused', cause: error });
}
