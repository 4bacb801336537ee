import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ConflictField, ConflictPage } from '../../../shared/conflicts.ts';
import { otherSide, type Area, type Side } from '../../../shared/records/Area.ts';
import { useTools } from '../../hooks/useTools.ts';
import { pickSyncTexts } from '../../strings/sync/pickSyncTexts.ts';
import { sayField } from '../../strings/sync/sayField.ts';
import { sayValue } from '../../strings/sync/sayValue.ts';
import { fromDifference } from './fromDifference.ts';
import { ListValue } from './ListValue.tsx';
import { twoSides } from '../../components/twoSides.ts';

const useStyles = makeStyles({
  field: { margin: '8px 0 0', padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  sides: twoSides,
  side: {
    display: 'block',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  open: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}` },
  name: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  radio: { margin: 0, accentColor: tokens.colorBrandBackground },
  quiet: { color: tokens.colorNeutralForeground3 },
  before: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

/** Longer texts, in UTF-16 units, are shown in part until somebody wants all of them. */
const long = 300;

interface FieldRowProps {
  area: Area;
  field: ConflictField;
  isThere: ConflictPage['isThere'];
  chosen: Side | null;
  /** Null where there is nothing to choose. */
  onChoose: ((side: Side) => void) | null;
}

/** A field with what Outlook and the ERP say beside each other; where it is to be decided, one of them is chosen. */
export function FieldRow({ area, field, isThere, chosen, onChoose }: FieldRowProps) {
  const styles = useStyles();
  const { language, locale, zone } = useTools();
  const words = pickSyncTexts(language);
  const group = useId();
  const [isOpen, setOpen] = useState(false);
  const say = (value: unknown) =>
    sayValue(value, { area, field: field.field, texts: words, locale, zone });
  const said = { mailbox: say(field.mailbox), erp: say(field.erp) };
  const isLong = Object.values(said).some((text) => text.length > long);
  const sides = (['mailbox', 'erp'] as const).map((side) => {
    const name = side === 'mailbox' ? words.outlook : words.erp;
    const [own, other] = [field[side], field[otherSide(side)]];
    const text = isLong && !isOpen ? fromDifference(said[side], said[otherSide(side)]) : said[side];
    const value = isThere[side] ? text : words.gone;
    const isQuiet = !isThere[side] || field[side] === undefined || field[side] === null;
    const inside = (
      <>
        <span className={styles.name}>
          {onChoose && (
            <input
              className={styles.radio}
              type="radio"
              name={group}
              checked={chosen === side}
              onChange={() => onChoose(side)}
            />
          )}
          {name}
        </span>
        {Array.isArray(own) && Array.isArray(other) && isThere[side] ? (
          <ListValue own={own} other={other} />
        ) : (
          <span className={mergeClasses(isQuiet && styles.quiet)}>{value}</span>
        )}
      </>
    );
    return onChoose ? (
      <label
        key={side}
        className={mergeClasses(styles.side, styles.open, chosen === side && styles.chosen)}
      >
        {inside}
      </label>
    ) : (
      <div key={side} className={styles.side}>
        {inside}
      </div>
    );
  });
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{sayField(field.field, language)}</legend>
      <div className={styles.sides}>{sides}</div>
      {isLong && (
        <Button
          size="small"
          appearance="transparent"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.showLess : words.showAll}
        </Button>
      )}
      {field.isAsked && field.before !== undefined && (
        <p className={styles.before}>{words.before(say(field.before))}</p>
      )}
    </fieldset>
  );
}
