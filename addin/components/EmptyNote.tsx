import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  tip: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface EmptyNoteProps {
  text: string;
  tip?: string;
  /** Pixels; that of the skeleton it follows, so that nothing moves. */
  height: number;
}

/** Says that a list is empty, and what can be done about it. */
export function EmptyNote({ text, tip, height }: EmptyNoteProps) {
  const styles = useStyles();
  return (
    <div className={styles.note} style={{ minHeight: height }}>
      <p className={styles.text}>{text}</p>
      {tip !== undefined && <p className={styles.tip}>{tip}</p>}
    </div>
  );
}
