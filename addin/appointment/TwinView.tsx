import { makeStyles, tokens } from '@fluentui/react-components';
import type { AppointmentTwin } from '../../shared/appointments.ts';
import type { ShownAppointment } from '../ShownAppointment.ts';
import { useItem } from '../hooks/useItem.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickAppointmentTexts } from '../strings/appointment/pickAppointmentTexts.ts';
import { ComparedRow } from './ComparedRow.tsx';
import { compareFacts } from './compareFacts.ts';

const useStyles = makeStyles({
  twin: { '& + &': { marginTop: '10px' } },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  meta: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** An appointment of the ERP: what it says where it differs from what Outlook shows, beside that. */
export function TwinView({ twin, shown }: { twin: AppointmentTwin; shown: ShownAppointment }) {
  const styles = useStyles();
  const { language, zone } = useTools();
  const { item } = useItem();
  const words = pickAppointmentTexts(language);
  const { title, number, isSynced, state, facts } = twin;
  const name = [title, number ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.twin}>
      {name !== '' && <h3 className={styles.title}>{name}</h3>}
      <p className={styles.meta}>{isSynced ? words.synced : words.linked}</p>
      {state !== 'shown' && <p className={styles.meta}>{words.states[state]}</p>}
      {facts &&
        compareFacts(shown, item, facts, zone)
          // The name stands above already.
          .filter(({ field, isSame }) => field !== 'subject' || !isSame)
          .map((both) => <ComparedRow key={both.field} both={both} />)}
    </div>
  );
}
