import { makeStyles, tokens } from '@fluentui/react-components';
import { useSyncState } from '../hooks/useSyncState.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';
import { pickSyncTexts } from '../strings/sync/pickSyncTexts.ts';
import { views, type View } from './views.ts';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px',
    maxWidth: '1100px',
    margin: '0 auto',
    padding: '0 12px',
  },
  link: {
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '&[aria-current]': {
      color: tokens.colorBrandForegroundLink,
      fontWeight: tokens.fontWeightSemibold,
      boxShadow: `inset 0 -2px ${tokens.colorBrandStroke1}`,
      // Contrast themes paint no shadows.
      '@media (forced-colors: active)': { borderBottom: '2px solid LinkText' },
    },
  },
});

/** The parts of the page; areas that are off have none. */
export function OwnNav({ view }: { view: View }) {
  const styles = useStyles();
  const { language } = useTools();
  const words = pickOwnTexts(language);
  const { areas } = pickSyncTexts(language);
  const { data } = useSyncState();
  const on = new Set<View>(data?.account?.areas.map(({ area }) => area));
  const named: Record<View, string> = { ...areas, ...pick(words) };
  return (
    <nav className={styles.nav} aria-label={words.nav}>
      {views
        .filter((one) => !(one in areas) || on.has(one))
        .map((one) => (
          <a
            key={one}
            className={styles.link}
            href={`#${one}`}
            aria-current={one === view ? 'page' : undefined}
          >
            {named[one]}
          </a>
        ))}
    </nav>
  );
}

function pick({ overview, proposals, neverLink, choices }: ReturnType<typeof pickOwnTexts>) {
  return { overview, proposals, neverLink, choices };
}
