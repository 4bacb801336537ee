import type { ShownAppointment } from '../ShownAppointment.ts';

/** An appointment that is read, as far as it is needed here. */
interface ReadForm {
  subject: string;
  start: Date;
  end: Date;
  location: string;
  recurrence?: object | null;
  seriesId?: string | null;
}

/** One that is written: what stands in each field has to be asked for. */
type WrittenForm = Record<'subject' | 'start' | 'end' | 'location', object> & {
  recurrence?: object;
  seriesId?: string | null;
};

/** How the host is asked: through the gate of `outlook.ts`. */
export interface AppointmentCalls {
  hasRecurrence: boolean;
  get: (name: 'composeFields' | 'recurrence', field: object) => Promise<unknown>;
}

/** What stands in the open appointment, read or written. Rejects as `get` does. */
export async function readShown(
  item: ReadForm | WrittenForm,
  { hasRecurrence, get }: AppointmentCalls,
): Promise<ShownAppointment> {
  if (!isWritten(item)) {
    const { subject, start, end, location, recurrence, seriesId } = item;
    return {
      ...{ subject, start: start.toISOString(), end: end.toISOString(), place: location },
      ...(hasRecurrence ? partOf(recurrence, seriesId) : unknown),
    };
  }
  const isAsked = hasRecurrence && item.recurrence !== undefined;
  const [subject, start, end, place, recurrence] = await Promise.all([
    get('composeFields', item.subject),
    get('composeFields', item.start),
    get('composeFields', item.end),
    get('composeFields', item.location),
    isAsked && item.recurrence ? get('recurrence', item.recurrence) : null,
  ]);
  return {
    subject: subject as string,
    start: (start as Date).toISOString(),
    end: (end as Date).toISOString(),
    place: place as string,
    ...(isAsked ? partOf(recurrence, item.seriesId) : unknown),
  };
}

function isWritten(item: ReadForm | WrittenForm): item is WrittenForm {
  return typeof item.subject === 'object';
}

const unknown = { part: null, seriesId: null } as const;

/** A date of a series tells the series' id; the series itself has a pattern and no such id. */
function partOf(
  recurrence: unknown,
  seriesId: string | null | undefined,
): Pick<ShownAppointment, 'part' | 'seriesId'> {
  if (seriesId) return { part: 'date', seriesId };
  return { part: recurrence ? 'series' : 'single', seriesId: null };
}
