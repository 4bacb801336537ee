import type { Area } from '../../../shared/records/Area.ts';

/** Whether things of this area are mails. */
export function isMailArea(area: Area): area is 'incomingMail' | 'sentMail' {
  return area === 'incomingMail' || area === 'sentMail';
}
