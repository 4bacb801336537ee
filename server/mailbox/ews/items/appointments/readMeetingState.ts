import { childOf } from '../../xml/childOf.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';

const [isMeeting, isReceived, isCancelled] = [1, 2, 4] as const;

/** Own, called by us, called by another, called off: the bits of PidLidAppointmentStateFlags ([MS-OXOCAL] 2.2.1.10). */
export function readMeetingState(item: XmlElement): string {
  const flags = Number(textOf(item, 'AppointmentState') ?? 0);
  if ((flags & isCancelled) !== 0 || textOf(item, 'IsCancelled') === 'true') return 'cancelled';
  const mine = textOf(item, 'MyResponseType') ?? 'Organizer';
  const hasPeople = ['RequiredAttendees', 'OptionalAttendees', 'Resources'].some(
    (name) => (childOf(item, name)?.children.length ?? 0) > 0,
  );
  const meets = (flags & isMeeting) !== 0 || textOf(item, 'IsMeeting') === 'true' || hasPeople;
  if ((flags & isReceived) !== 0 || (meets && mine !== 'Organizer' && mine !== 'Unknown')) {
    return 'received';
  }
  return meets ? 'meeting' : 'appointment';
}
