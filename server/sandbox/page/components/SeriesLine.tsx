import type { SeriesPart } from '../../mailbox/AppointmentItem.ts';
import { formatRecurrence } from '../formatRecurrence.ts';
import { usePage } from '../PageContext.ts';
import { Icon } from './Icon.tsx';

/** Says by what rule an appointment repeats, and leads from one date to the whole series. */
export function SeriesLine({
  series,
  onOpen,
}: {
  series: SeriesPart;
  onOpen: (id: string) => void;
}) {
  const { strings, language } = usePage();
  return (
    <li>
      <Icon name="repeat" />
      <span>
        {strings.series}: {formatRecurrence(series.recurrence, strings, language)}
        {'. '}
        {series.role === 'occurrence' ? (
          <button type="button" className="link" onClick={() => onOpen(series.masterId)}>
            {strings.openSeries}
          </button>
        ) : (
          strings.seriesMaster
        )}
      </span>
    </li>
  );
}
