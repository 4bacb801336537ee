import type { AppError } from '../../../core/AppError.ts';

/** What became of one of the things a request named; outcomes come in the order of the request. */
export type Outcome<T> =
  | {
      state: 'done';
      value: T;
      /** The code of a warning Exchange gave along with the answer. */
      warning?: string;
    }
  /** The kind tells what follows; `uncertain` where a write may have happened all the same. */
  | { state: 'failed'; error: AppError };
