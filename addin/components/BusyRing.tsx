import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  ring: {
    display: 'inline-block',
    width: '14px',
    height: '14px',
    boxSizing: 'border-box',
    border: '2px solid currentcolor',
    borderTopColor: 'transparent',
    borderRadius: '50%',
    animationName: { to: { transform: 'rotate(1turn)' } },
    animationDuration: '0.9s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '6s' },
  },
});

/** Something is under way; the words for it stand beside it. */
export function BusyRing() {
  return <span className={useStyles().ring} aria-hidden="true" />;
}
