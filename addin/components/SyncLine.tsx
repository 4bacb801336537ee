import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import { cutText } from '../cutText.ts';
import { PagesContext } from '../hooks/PagesContext.ts';
import { useSyncState } from '../hooks/useSyncState.ts';
import { useTools } from '../hooks/useTools.ts';
import { saySync } from '../strings/saySync.ts';

const useStyles = makeStyles({
  line: { display: 'flex', marginLeft: '-4px' },
  button: {
    minWidth: 'auto',
    maxWidth: '100%',
    height: 'auto',
    paddingInline: '4px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  asks: { color: tokens.colorBrandForegroundLink },
});

/** Most UTF-16 units of the line. */
const longest = 90;

/** How the user's own sync is, in a few words that open its page. Nothing where this server syncs nothing. */
export function SyncLine() {
  const styles = useStyles();
  const { texts, locale } = useTools();
  const pages = useContext(PagesContext);
  const { data, isError } = useSyncState();
  const said = data
    ? saySync(data, texts, locale, new Date())
    : isError
      ? { text: texts.sync.unknown, tone: 'quiet' as const }
      : null;
  if (said === null) return null;
  const tone = said.tone === 'quiet' ? undefined : styles[said.tone];
  return (
    <div className={styles.line}>
      <Button
        className={styles.button}
        size="small"
        appearance="transparent"
        aria-label={texts.sync.open(said.text)}
        onClick={() => pages.open({ conflict: null })}
      >
        <span className={tone}>{cutText(said.text, longest)}</span>
      </Button>
    </div>
  );
}
