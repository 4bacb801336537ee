import type { Area } from '../../../../shared/records/Area.ts';

/** Whether an area is one of mails: both lie in the same folders. */
export function isMail(area: Area): area is 'incomingMail' | 'sentMail' {
  return area === 'incomingMail' || area === 'sentMail';
}
