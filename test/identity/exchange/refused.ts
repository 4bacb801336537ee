import assert from 'node:assert/strict';
import { AppError } from '../../../server/core/AppError.ts';

/** The error of a refused verification; fails where it is accepted or the error is not ours. */
export async function refused(verification: Promise<unknown>): Promise<AppError> {
  try {
    await verification;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return assert.fail('was accepted');
}
