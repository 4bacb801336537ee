import { AppError } from '../../../server/core/AppError.ts';
import type { SideWorld } from './SideWorld.ts';
import type { Verdict } from './Turn.ts';

/** The error that a verdict amounts to; null where it goes on. */
export function verdictError(world: SideWorld, account: string, verdict: Verdict): AppError | null {
  switch (verdict) {
    case 'failBefore':
    case 'uncertain':
      return new AppError('unavailable', 'The server cannot be reached.');
    case 'throttled':
      return world.throttle(account);
    case 'notAllowed':
      return new AppError('not-allowed', 'The account has no right to this any more.');
    case 'badAnswer':
      return new AppError('bad-answer', 'The server gave an answer that cannot be read.');
    case 'go':
    case 'failAfter':
    case 'conflict':
    case 'refused':
    case 'expired':
    case 'cut':
      return null;
  }
}
