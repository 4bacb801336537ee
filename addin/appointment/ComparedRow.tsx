import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTools } from '../hooks/useTools.ts';
import { pickAppointmentTexts } from '../strings/appointment/pickAppointmentTexts.ts';
import { saySpan } from '../strings/appointment/saySpan.ts';
import type { ComparedPair, Named } from './compareFacts.ts';
import { onlyIn } from './compareFacts.ts';
import { twoSides } from '../components/twoSides.ts';

const useStyles = makeStyles({
  row: { marginTop: '6px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  differs: {
    marginInlineStart: '6px',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  sides: twoSides,
  side: {
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
});

/** Most people that are listed of one side, those first whom the other side lacks. */
const most = 12;

/** A field of both sides: beside each other where they differ, which a word says, too; once where they do not. */
export function ComparedRow({ both }: { both: ComparedPair }) {
  const styles = useStyles();
  const { language, locale, zone } = useTools();
  const words = pickAppointmentTexts(language);
  const id = useId();
  const say = (side: 'mailbox' | 'erp'): ReactNode => {
    if (both.field === 'people') {
      const [own, other] = side === 'erp' ? [both.erp, both.mailbox] : [both.mailbox, both.erp];
      return <People own={own} other={other} isMarked={!both.isSame} />;
    }
    if (both.field === 'time') {
      return saySpan(both[side], { locale, zone, now: new Date(), allDay: words.allDay });
    }
    return both[side] === '' ? words.empty : both[side];
  };
  return (
    <div className={styles.row} role="group" aria-labelledby={id}>
      <div id={id}>
        <span className={styles.name}>{words.fields[both.field]}</span>
        {both.isSame ? (
          <span className={styles.quiet}>{` · ${words.same}`}</span>
        ) : (
          <span className={styles.differs}>{`≠ ${words.differs}`}</span>
        )}
      </div>
      {both.isSame ? (
        <div>{say('erp')}</div>
      ) : (
        <div className={styles.sides}>
          {(['mailbox', 'erp'] as const).map((side) => (
            <div key={side} className={styles.side}>
              <div className={styles.quiet}>{side === 'erp' ? words.erp : words.outlook}</div>
              {say(side)}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

interface PeopleProps {
  own: readonly Named[];
  other: readonly Named[];
  isMarked: boolean;
}

function People({ own, other, isMarked }: PeopleProps) {
  const styles = useStyles();
  const words = pickAppointmentTexts(useTools().language);
  if (own.length === 0) return words.nobody;
  const alone = new Set(onlyIn(own, other));
  const all = [...alone, ...own.filter((one) => !alone.has(one))];
  return (
    <ul className={styles.list}>
      {all.slice(0, most).map((one) => (
        <li key={`${one.address} ${one.name}`}>
          {one.name === '' ? one.address : one.name}
          {isMarked && alone.has(one) && (
            <span className={styles.quiet}>{` (${words.onlyHere})`}</span>
          )}
        </li>
      ))}
      {all.length > most && <li className={styles.quiet}>{`+ ${all.length - most}`}</li>}
    </ul>
  );
}
