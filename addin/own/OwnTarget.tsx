import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useContext, useLayoutEffect, useRef } from 'react';
import { PagesContext } from '../hooks/PagesContext.ts';
import type { SyncTarget } from '../hooks/PagesContext.ts';
import { useTools } from '../hooks/useTools.ts';
import { ConflictView } from '../pages/sync/ConflictView.tsx';
import type { ThingTarget } from './OwnFrame.tsx';
import { ThingView } from './ThingView.tsx';
import { pageTitle } from '../components/pageTitle.ts';

const useStyles = makeStyles({
  back: { minWidth: 'auto', paddingInline: '8px', marginLeft: '-8px' },
  title: pageTitle,
});

/** What was opened above a part: a question, or a thing; with the way back, which gets the focus. */
export function OwnTarget({ target }: { target: SyncTarget | ThingTarget }) {
  const styles = useStyles();
  const { texts } = useTools();
  const { back } = useContext(PagesContext);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  const title = 'thing' in target ? target.thing.title : target.conflict?.title;
  return (
    <>
      <div>
        <Button
          ref={button}
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          onClick={back}
        >
          {texts.app.back}
        </Button>
        <h2 className={styles.title}>{title}</h2>
      </div>
      {'thing' in target ? (
        <ThingView target={target} />
      ) : (
        target.conflict && <ConflictView conflict={target.conflict} />
      )}
    </>
  );
}
