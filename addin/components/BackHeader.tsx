import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useContext, useLayoutEffect, useRef } from 'react';
import { PagesContext } from '../hooks/PagesContext.ts';
import { useTools } from '../hooks/useTools.ts';

const useStyles = makeStyles({
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '8px 8px 4px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  back: { minWidth: 'auto', paddingInline: '8px' },
});

/** The way back from a page that was opened above the item's. */
export function BackHeader() {
  const styles = useStyles();
  const { texts } = useTools();
  const pages = useContext(PagesContext);
  const back = useRef<HTMLButtonElement>(null);
  // The reader came by a press; the focus follows to the first thing on the new page.
  useLayoutEffect(() => back.current?.focus({ preventScroll: true }), []);
  return (
    <header className={styles.top}>
      <Button
        ref={back}
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        onClick={pages.back}
      >
        {texts.app.back}
      </Button>
    </header>
  );
}
