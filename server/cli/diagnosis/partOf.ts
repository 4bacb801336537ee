import { AppError } from '../../core/AppError.ts';

/** What could not be told, and why, without the sentence: it may name what is private. */
export interface Untold {
  failed: { kind: string; reason: string | null };
}

/** A part of the diagnosis; one that cannot be had never keeps the others away. */
export async function partOf<T>(work: () => Promise<T> | T): Promise<T | Untold> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) {
      const { kind, reason = null } = error;
      const isWord = reason === null || /^[\w-]{1,60}$/.test(reason);
      return { failed: { kind, reason: isWord ? reason : 'other' } };
    }
    return { failed: { kind: 'defect', reason: error instanceof Error ? error.name : null } };
  }
}
