import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTools } from '../hooks/useTools.ts';
import { hiddenStyle } from './hiddenStyle.ts';

const useStyles = makeStyles({
  row: { display: 'flex', columnGap: '10px', padding: '10px 0', boxSizing: 'border-box' },
  block: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { '50%': { opacity: 0.45 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
  icon: { width: '32px', height: '32px', flexShrink: 0 },
  lines: { flexGrow: 1, display: 'flex', flexDirection: 'column', rowGap: '6px' },
  line: { height: '14px' },
  button: { width: '64px', height: '24px' },
  hidden: hiddenStyle,
});

interface RowSkeletonProps {
  rows: number;
  /** Height of one row in pixels: that of the rows to come. */
  height: number;
}

/** What stands where rows will be. */
export function RowSkeleton({ rows, height }: RowSkeletonProps) {
  const styles = useStyles();
  const { texts } = useTools();
  return (
    <div>
      <span className={styles.hidden}>{texts.app.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} style={{ height }} aria-hidden="true">
          <div className={mergeClasses(styles.block, styles.icon)} />
          <div className={styles.lines}>
            <div className={mergeClasses(styles.block, styles.line)} style={{ width: '62%' }} />
            <div className={mergeClasses(styles.block, styles.line)} style={{ width: '86%' }} />
            {height >= 80 && <div className={mergeClasses(styles.block, styles.button)} />}
          </div>
        </div>
      ))}
    </div>
  );
}
