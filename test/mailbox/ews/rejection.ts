import assert from 'node:assert/strict';
import { AppError } from '../../../server/core/AppError.ts';

/** The AppError a promise fails with; anything else fails the test. */
export async function rejection(work: Promise<unknown>): Promise<AppError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return assert.fail('It should have failed.');
}
