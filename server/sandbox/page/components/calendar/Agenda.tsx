import { useEffect, useRef } from 'react';
import type { AppointmentSummary } from '../../../mailbox/ItemSummary.ts';
import { dayKey } from '../../dayKey.ts';
import { formatTime } from '../../formatTime.ts';
import { usePage } from '../../PageContext.ts';
import { useArrowKeys } from '../../useArrowKeys.ts';
import { CalendarEvent } from './CalendarEvent.tsx';

/** All appointments in one list by day, opened at today; it also shows what lies years away. */
export function Agenda({
  appointments,
  onOpen,
}: {
  appointments: AppointmentSummary[];
  onOpen: (id: string) => void;
}) {
  const { strings, language, mailbox, now } = usePage();
  const onKeyDown = useArrowKeys();
  const days = Map.groupBy(appointments, ({ start }) => dayKey(start, mailbox.timeZone));
  const today = dayKey(now, mailbox.timeZone);
  const firstShown = [...days.keys()].find((day) => day >= today);
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    // Not scrollIntoView: it would move the page around the list as well.
    list.current?.scrollTo({ top: shown.current?.offsetTop ?? 0 });
  }, [firstShown]);
  if (appointments.length === 0) return <p className="empty">{strings.noAppointments}</p>;
  return (
    <div ref={list} className="agenda" onKeyDown={onKeyDown}>
      {[...days].map(([day, rows]) => (
        <section key={day} ref={day === firstShown ? shown : undefined}>
          <h3 className={day === today ? 'group-title today' : 'group-title'}>
            {formatTime(rows[0]?.start ?? 0, 'day', language, mailbox.timeZone)}
          </h3>
          {rows.map((one) => (
            <CalendarEvent key={one.id} appointment={one} onOpen={onOpen} />
          ))}
        </section>
      ))}
    </div>
  );
}
