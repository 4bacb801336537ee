import type { AppointmentSummary } from '../../../mailbox/ItemSummary.ts';
import { formatTime } from '../../formatTime.ts';
import { usePage } from '../../PageContext.ts';
import { Icon } from '../Icon.tsx';
import { Agenda } from './Agenda.tsx';
import { weekDays } from './weekDays.ts';
import { WeekGrid } from './WeekGrid.tsx';

/** What the calendar shows; it is kept while an appointment is open. */
export interface CalendarView {
  kind: 'week' | 'list';
  /** 0 is this week. */
  week: number;
}

interface CalendarProps {
  appointments: AppointmentSummary[];
  view: CalendarView;
  onView: (view: CalendarView) => void;
  onOpen: (id: string) => void;
}

/** The calendar: a week or a list. */
export function Calendar({ appointments, view, onView, onOpen }: CalendarProps) {
  const { strings, language, mailbox, now } = usePage();
  const days = weekDays(now, view.week, mailbox.timeZone);
  const turn = (by: number): void => onView({ ...view, week: view.week + by });
  return (
    <section className="calendar" aria-label={strings.folderNames.calendar}>
      <div className="calendar-head">
        <h2 className="column-title">
          {view.kind === 'week'
            ? strings.weekOf(formatTime(days[0] ?? now, 'shortDay', language, mailbox.timeZone))
            : strings.folderNames.calendar}
        </h2>
        {view.kind === 'week' && (
          <div className="calendar-turn">
            <button
              type="button"
              className="icon-button"
              title={strings.previousWeek}
              aria-label={strings.previousWeek}
              onClick={() => turn(-1)}
            >
              <Icon name="back" />
            </button>
            <button type="button" className="quiet" onClick={() => turn(-view.week)}>
              {strings.thisWeek}
            </button>
            <button
              type="button"
              className="icon-button"
              title={strings.nextWeek}
              aria-label={strings.nextWeek}
              onClick={() => turn(1)}
            >
              <Icon name="forward" />
            </button>
          </div>
        )}
        <div className="segments" role="group" aria-label={strings.calendarView}>
          {(['week', 'list'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={view.kind === kind}
              onClick={() => onView({ ...view, kind })}
            >
              {strings[kind]}
            </button>
          ))}
        </div>
      </div>
      {view.kind === 'week' ? (
        <WeekGrid days={days} appointments={appointments} onOpen={onOpen} />
      ) : (
        <Agenda appointments={appointments} onOpen={onOpen} />
      )}
    </section>
  );
}
