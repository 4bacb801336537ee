import { makeStyles } from '@fluentui/react-components';
import { Failure } from '../components/Failure.tsx';
import { hiddenStyle } from '../components/hiddenStyle.ts';
import { useTools } from '../hooks/useTools.ts';

const useStyles = makeStyles({ main: { padding: '12px' }, hidden: hiddenStyle });

/** Nothing at all can be shown, and why. */
export function FailurePage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const styles = useStyles();
  const { texts } = useTools();
  return (
    <main className={styles.main}>
      <h1 className={styles.hidden}>{texts.app.name}</h1>
      <Failure error={error} onRetry={onRetry} />
    </main>
  );
}
