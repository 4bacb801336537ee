import { endedError } from './endedError.ts';

/** Nothing more is begun for a caller who is gone. @throws AppError as endedError says, where the signal has ended. */
export function refuseEnded(signal: AbortSignal): void {
  if (signal.aborted) throw endedError(signal);
}
