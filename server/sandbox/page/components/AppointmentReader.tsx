import type { ReactNode } from 'react';
import type { AppointmentItem } from '../../mailbox/AppointmentItem.ts';
import { formatTime } from '../formatTime.ts';
import { usePage } from '../PageContext.ts';
import { Avatar } from './Avatar.tsx';
import { Categories } from './Categories.tsx';
import { Icon } from './Icon.tsx';
import { ItemBody } from './ItemBody.tsx';
import { PeopleLine } from './PeopleLine.tsx';
import { SeriesLine } from './SeriesLine.tsx';

interface AppointmentReaderProps {
  appointment: AppointmentItem;
  onOpen: (id: string) => void;
  children: ReactNode;
}

/** An appointment that someone else organizes. `children` are the messages over it. */
export function AppointmentReader({ appointment, onOpen, children }: AppointmentReaderProps) {
  const { strings, language, mailbox } = usePage();
  const { organizer, start, end, isAllDay, location, series } = appointment;
  const at = (time: string, style: 'day' | 'dayAndTime' | 'time') =>
    formatTime(time, style, language, mailbox.timeZone);
  return (
    <article className="item">
      <header className="item-head">
        <h2 className="item-title">{appointment.subject || strings.noSubject}</h2>
        <Categories names={appointment.categories} />
      </header>
      {children}
      <div className="item-people">
        <Avatar name={organizer.name || organizer.address} />
        <div className="item-people-lines">
          <p className="item-from">
            <strong>{organizer.name || organizer.address}</strong>
            <span className="item-address">{strings.organizer}</span>
          </p>
          <dl>
            <PeopleLine label={strings.required} people={appointment.required} />
            <PeopleLine label={strings.optional} people={appointment.optional} />
          </dl>
        </div>
      </div>
      <ul className="facts">
        <li>
          <Icon name="clock" />
          {isAllDay
            ? `${at(start, 'day')}, ${strings.allDay}`
            : `${at(start, 'dayAndTime')} – ${at(end, 'time')}`}
        </li>
        {location && (
          <li>
            <Icon name="place" />
            {location}
          </li>
        )}
        {series && <SeriesLine series={series} onOpen={onOpen} />}
      </ul>
      <ItemBody html={appointment.html} text={appointment.text} title={strings.bodyOfAppointment} />
    </article>
  );
}
