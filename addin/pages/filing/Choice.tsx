import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  label: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '8px',
    padding: '4px 0',
    minHeight: '24px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  box: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: 0,
    alignSelf: 'center',
    accentColor: tokens.colorBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  name: { flexGrow: 1, minWidth: 0 },
  note: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface ChoiceProps {
  text: string;
  note?: string;
  isOn: boolean;
  isFixed: boolean;
  onChange: (isOn: boolean) => void;
}

/** One thing that is chosen or not. */
export function Choice({ text, note, isOn, isFixed, onChange }: ChoiceProps) {
  const styles = useStyles();
  return (
    <label className={styles.label}>
      <input
        className={styles.box}
        type="checkbox"
        checked={isOn}
        disabled={isFixed}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.name}>
        {/* A name in another script keeps its order, and leaves the rest of the line as it is. */}
        <bdi>{text}</bdi>
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </label>
  );
}
