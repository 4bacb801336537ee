import type { CSSProperties } from 'react';
import type { AppointmentSummary } from '../../../mailbox/ItemSummary.ts';
import { formatTime } from '../../formatTime.ts';
import { usePage } from '../../PageContext.ts';
import { Icon } from '../Icon.tsx';

interface CalendarEventProps {
  appointment: AppointmentSummary;
  onOpen: (id: string) => void;
  style?: CSSProperties;
}

/** An appointment in the calendar, to be opened. */
export function CalendarEvent({ appointment, onOpen, style }: CalendarEventProps) {
  const { strings, language, mailbox } = usePage();
  const { id, subject, start, end, isAllDay, location, isRecurring, isPrivate, isOrganizer } =
    appointment;
  const at = (time: string) => formatTime(time, 'time', language, mailbox.timeZone);
  const day = formatTime(start, 'weekDay', language, mailbox.timeZone);
  const when = isAllDay ? strings.allDay : `${at(start)} – ${at(end)}`;
  return (
    <button
      type="button"
      className={isOrganizer ? 'event event-own' : 'event'}
      style={style}
      title={`${subject || strings.noSubject}\n${when}${location ? `\n${location}` : ''}`}
      onClick={() => onOpen(id)}
    >
      <span className="event-title">
        {isPrivate && <Icon name="lock" />}
        {isRecurring && <Icon name="repeat" />}
        <span>{subject || strings.noSubject}</span>
      </span>
      <span className="event-time">
        <span className="hidden">{day} </span>
        {when}
      </span>
      {location && <span className="event-place">{location}</span>}
      <span className="hidden">
        {[isRecurring && strings.isSeries, isPrivate && strings.isPrivate]
          .filter(Boolean)
          .join(', ')}
      </span>
    </button>
  );
}
