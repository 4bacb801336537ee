import { PaneError } from '../PaneError.ts';
import { officeCalls, type OfficeCallName } from './officeCalls.ts';

/** What is said where this host does not have a call. */
export function lacks(name: OfficeCallName): PaneError {
  const message = `${officeCalls[name].call} is missing here.`;
  return new PaneError('not-configured', message, { reason: 'host-lacks' });
}
