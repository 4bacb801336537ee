import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { AppointmentPage } from '../../shared/appointments.ts';
import type { ItemRef } from '../../shared/items.ts';
import type { ShownAppointment } from '../ShownAppointment.ts';
import { Hint } from '../components/Hint.tsx';
import { useItem } from '../hooks/useItem.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickAppointmentTexts } from '../strings/appointment/pickAppointmentTexts.ts';
import { saySpan } from '../strings/appointment/saySpan.ts';

const useStyles = makeStyles({
  group: { margin: '0 0 6px', padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choice: { display: 'flex', alignItems: 'baseline', columnGap: '8px', padding: '3px 0' },
  radio: { margin: 0, accentColor: tokens.colorBrandBackground },
});

interface SeriesChoiceProps {
  shown: ShownAppointment;
  page: AppointmentPage;
}

/** One date of a series is open: whether it or the whole series is what is linked. */
export function SeriesChoice({ shown, page }: SeriesChoiceProps) {
  const styles = useStyles();
  const { language, locale, zone, texts } = useTools();
  const { item, series, chooseSeries } = useItem();
  const words = pickAppointmentTexts(language);
  const group = useId();
  const whole = wholeOf(item.ref, shown, page);
  if (whole === null) return <Hint>{words.series.isDate}</Hint>;
  const [start, end] = [{ at: shown.start }, { at: shown.end }];
  const when = saySpan({ start, end }, { locale, zone, now: new Date(), allDay: words.allDay });
  const choices = [
    { isOn: series === null, text: texts.app.labelled(words.series.date, when), choose: null },
    { isOn: series !== null, text: words.series.whole, choose: whole },
  ];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.series.title}</legend>
      {choices.map(({ isOn, text, choose }) => (
        <label key={choose === null ? 'date' : 'series'} className={styles.choice}>
          <input
            className={styles.radio}
            type="radio"
            name={group}
            checked={isOn}
            onChange={() => chooseSeries(choose)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

/** How the backend knows the whole series: by its own item, or by a date of it, as far as either is known. */
function wholeOf(ref: ItemRef, shown: ShownAppointment, page: AppointmentPage): ItemRef | null {
  const own = { ...ref, mark: null };
  const date = ref.itemId ?? page.itemId;
  // Exchange names a series the same for everybody; without it the series is known in this mailbox.
  if (page.part === 'date' && date !== null) return { ...own, itemId: date, isWhole: true };
  return shown.seriesId === null ? null : { ...own, itemId: shown.seriesId };
}
