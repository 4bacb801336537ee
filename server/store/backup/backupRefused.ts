import { AppError } from '../../core/AppError.ts';

const sentences = {
  'backup-damaged': 'The backup is damaged. Nothing was restored from it.',
  'backup-foreign': 'This file is no backup of ERP Link.',
  'backup-newer':
    'The backup was made by a newer version of this program. Please update the program.',
} as const;

/** A file that is not restored from. @param code what was found, for the log and for support; nothing of the content. */
export function backupRefused(
  reason: keyof typeof sentences,
  code: string,
  cause?: unknown,
): AppError {
  return new AppError('bad-answer', sentences[reason], { reason, details: { code }, cause });
}
