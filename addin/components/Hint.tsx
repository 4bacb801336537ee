import { makeStyles, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  hint: {
    display: 'flex',
    columnGap: '6px',
    margin: '4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  sign: { flexShrink: 0 },
});

/** A quiet remark. */
export function Hint({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <p className={styles.hint}>
      <Info16Regular className={styles.sign} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
