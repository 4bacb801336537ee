import { AppError } from '../../../core/AppError.ts';

/** The error for a kind of records that the ERP hides from the user: it must not look like one that has no records. */
export function kindHidden(): AppError {
  return new AppError('not-allowed', 'This user may not see records of this kind in the ERP.', {
    reason: 'kind-hidden',
  });
}
