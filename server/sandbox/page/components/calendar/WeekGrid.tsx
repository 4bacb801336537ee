import type { AppointmentSummary } from '../../../mailbox/ItemSummary.ts';
import { dayKey } from '../../dayKey.ts';
import { formatTime } from '../../formatTime.ts';
import { usePage } from '../../PageContext.ts';
import { CalendarEvent } from './CalendarEvent.tsx';
import { layoutDay } from './layoutDay.ts';

interface WeekGridProps {
  /** Midnights of the seven days. */
  days: number[];
  appointments: AppointmentSummary[];
  onOpen: (id: string) => void;
}

/** The hours of a working day; other times are drawn at the edges. */
const hours = { first: 7, last: 19 };

/** A week as a grid of days and hours. */
export function WeekGrid({ days, appointments, onOpen }: WeekGridProps) {
  const { strings, language, mailbox, now } = usePage();
  const today = dayKey(now, mailbox.timeZone);
  const rows = Array.from({ length: hours.last - hours.first }, (_, n) => hours.first + n);
  return (
    <div className="week">
      <div className="week-hours" aria-hidden="true">
        {rows.map((hour) => (
          <span key={hour}>{String(hour).padStart(2, '0')}:00</span>
        ))}
      </div>
      {days.map((midnight, index) => {
        const next = days[index + 1] ?? midnight + 86_400_000;
        const here = appointments.filter(
          ({ start, end }) => Date.parse(start) < next && Date.parse(end) > midnight,
        );
        // What begins and ends at the same instant touches no stretch of time.
        const moments = appointments.filter(
          ({ start, end }) =>
            start === end && Date.parse(start) >= midnight && Date.parse(start) < next,
        );
        const all = [...here, ...moments];
        const isToday = dayKey(midnight, mailbox.timeZone) === today;
        return (
          <section
            key={midnight}
            className={isToday ? 'week-day today' : 'week-day'}
            aria-label={formatTime(midnight, 'day', language, mailbox.timeZone)}
          >
            <h3 className="week-day-name">
              {formatTime(midnight, 'weekDay', language, mailbox.timeZone)}
            </h3>
            <div className="week-all-day" aria-label={strings.allDay} role="group">
              {all
                .filter(({ isAllDay }) => isAllDay)
                .map((one) => (
                  <CalendarEvent key={one.id} appointment={one} onOpen={onOpen} />
                ))}
            </div>
            <div className="week-slots">
              {layoutDay(
                all.filter(({ isAllDay }) => !isAllDay),
                midnight,
                hours,
              ).map(({ appointment, top, height, left, width }) => (
                <CalendarEvent
                  key={appointment.id}
                  appointment={appointment}
                  onOpen={onOpen}
                  style={{
                    top: `${top * 100}%`,
                    height: `calc(${height * 100}% - 2px)`,
                    left: `${left * 100}%`,
                    width: `calc(${width * 100}% - 3px)`,
                  }}
                />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
