import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  main: { padding: '48px 24px', textAlign: 'center', overflowWrap: 'anywhere' },
  icon: { display: 'block', width: '48px', height: '48px', margin: '0 auto 16px' },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A page with nothing to do but to read it. */
export function MessagePage({ title, text }: { title: string; text: string }) {
  const styles = useStyles();
  return (
    <main className={styles.main}>
      <img className={styles.icon} src="/addin/assets/icon-80.png" alt="" />
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
    </main>
  );
}
