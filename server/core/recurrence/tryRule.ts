import { AppError } from '../AppError.ts';

/** Runs what the recurrence library does; its errors become ours. */
export function tryRule<T>(run: () => T): T {
  try {
    return run();
  } catch (cause) {
    const isEndless =
      cause instanceof Error && /Maximum (iterations|candidate)/i.test(cause.message);
    throw new AppError(
      'invalid-input',
      isEndless
        ? 'A series happens more often than can be counted, or never.'
        : 'The rule of a series cannot be read.',
      { reason: isEndless ? 'rule-too-long' : 'no-such-rule', cause },
    );
  }
}
