import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ThingState } from '../../shared/syncState.ts';
import { useTools } from '../hooks/useTools.ts';
import { hiddenStyle } from './hiddenStyle.ts';

const useStyles = makeStyles({
  badge: {
    display: 'inline-grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    flexShrink: 0,
    borderRadius: '50%',
    border: '1px solid transparent',
    // Contrast themes paint no ground: the ring and the sign stay.
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
    '& svg': { display: 'block', width: '12px', height: '12px' },
  },
  good: {
    backgroundColor: tokens.colorPaletteGreenBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  bad: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  asks: { backgroundColor: tokens.colorPaletteMarigoldBackground3, color: '#000000' },
  quiet: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
  },
  hidden: hiddenStyle,
});

/** A sign of its own for each state, so that nobody has to tell colors apart: drawn on 12 by 12. */
const signs: Record<ThingState, { tone: 'good' | 'bad' | 'asks' | 'quiet'; path: string }> = {
  'in-step': { tone: 'good', path: 'M2.5 6.5 5 9l4.5-5.5' },
  waiting: { tone: 'quiet', path: 'M6 2.5V6l2.5 1.5' },
  conflict: { tone: 'asks', path: 'M4 4.2a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1M6 9.4v.2' },
  failed: { tone: 'bad', path: 'm3.5 3.5 5 5m0-5-5 5' },
  // An arrow stands for the way that was not gone.
  'only-in-mailbox': { tone: 'quiet', path: 'M9.5 2.5v7M2.5 6H7M4.5 4l-2 2 2 2' },
  'only-in-erp': { tone: 'quiet', path: 'M2.5 2.5v7M9.5 6H5m2.5-2 2 2-2 2' },
};

interface StateBadgeProps {
  state: ThingState;
  /** Where it lies above an icon. */
  className?: string;
}

/** How a thing is in the sync: a sign, with its words for the mouse and for whoever sees no signs. */
export function StateBadge({ state, className }: StateBadgeProps) {
  const styles = useStyles();
  const { texts } = useTools();
  const { tone, path } = signs[state];
  const words = texts.sync.open(texts.sync.things[state]);
  return (
    <span className={mergeClasses(styles.badge, styles[tone], className)} title={words}>
      <svg viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor">
        <path d={path} strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span className={styles.hidden}>{words}</span>
    </span>
  );
}
