import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { AppointmentEffect, AppointmentPage } from '../../shared/appointments.ts';
import type { ShownAppointment } from '../ShownAppointment.ts';
import { useItem } from '../hooks/useItem.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickAppointmentTexts } from '../strings/appointment/pickAppointmentTexts.ts';
import { compareFacts } from './compareFacts.ts';
import { sayChange } from './sayChange.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    columnGap: '8px',
    marginBottom: '8px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  sign: { flexShrink: 0, marginTop: '2px' },
  text: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '2px 0 0', padding: 0, listStyle: 'none' },
});

interface EffectsProps {
  state: { shown: ShownAppointment; page: AppointmentPage };
}

/** What saving the form does beyond Outlook, before it does; said aloud as soon as it changes. */
export function Effects({ state: { shown, page } }: EffectsProps) {
  const styles = useStyles();
  const { language, locale, zone, texts } = useTools();
  const { item } = useItem();
  const words = pickAppointmentTexts(language);
  const twin = page.twins.find(({ isSynced }) => isSynced);
  const name = twin?.number ?? (twin?.title ? words.named(twin.title) : words.record);
  const compared = twin?.facts ? compareFacts(shown, item, twin.facts, zone) : [];
  const lines = ({ what, fields }: AppointmentEffect): string[] =>
    fields.flatMap((field) => {
      const both = compared.find((one) => one.field === field);
      const said = both && sayChange(both, what === 'reverts', { words, locale, zone });
      const label = words.fields[field];
      return said ? texts.app.labelled(label, said) : label;
    });
  const said = page.effects.filter(({ what }) => what !== 'deletes');
  return (
    <div role="status">
      {said.map((effect) => {
        const text = words.effects[effect.what];
        const isListed = effect.what === 'changes' || effect.what === 'reverts';
        return (
          <div key={effect.what} className={styles.box}>
            <Warning16Regular className={styles.sign} aria-hidden="true" />
            <div>
              <p className={styles.text}>{typeof text === 'string' ? text : text(name)}</p>
              {isListed && (
                <ul className={styles.list}>
                  {lines(effect).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}
