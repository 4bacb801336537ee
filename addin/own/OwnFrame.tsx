import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Area } from '../../shared/records/Area.ts';
import { Failure } from '../components/Failure.tsx';
import { PagesContext } from '../hooks/PagesContext.ts';
import type { SyncTarget } from '../hooks/PagesContext.ts';
import { useSession } from '../hooks/useSession.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';
import { OwnNav } from './OwnNav.tsx';
import { OwnTarget } from './OwnTarget.tsx';
import { OwnView } from './OwnView.tsx';
import { useView } from './useView.ts';
import { pageTitle } from '../components/pageTitle.ts';

/** A thing whose page is opened above the list; its name is shown until the page is there. */
export interface ThingTarget {
  thing: { area: Area; key: string; title: string };
}

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '16px',
    padding: '12px 16px 4px',
    maxWidth: '1100px',
    margin: '0 auto',
  },
  title: pageTitle,
  who: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    maxWidth: '1100px',
    margin: '0 auto',
    padding: '8px 16px 32px',
    boxSizing: 'border-box',
    '@media (max-width: 400px)': { paddingInline: '8px' },
    '&[hidden]': { display: 'none' },
  },
});

/** The page's head, its parts, and what was opened above one of them. Covered parts stay as they are. */
export function OwnFrame({ onLeave }: { onLeave: () => Promise<void> }) {
  const styles = useStyles();
  const { texts, language } = useTools();
  const words = pickOwnTexts(language);
  const { data: session } = useSession();
  const view = useView();
  const [stack, setStack] = useState<readonly (SyncTarget | ThingTarget)[]>([]);
  const leave = useMutation({ mutationFn: onLeave });
  const left = useRef<(Element | null)[]>([]);
  const depth = useRef(0);

  const pages = useMemo(() => {
    const push = (target: SyncTarget | ThingTarget) => {
      left.current.push(document.activeElement);
      setStack((all) => [...all, target]);
    };
    return {
      openThing: push,
      context: {
        open: (target: object) => {
          if ('conflict' in target) push(target as SyncTarget);
        },
        back: () => setStack((all) => all.slice(0, -1)),
      },
    };
  }, []);
  useLayoutEffect(() => {
    if (stack.length > depth.current) window.scrollTo(0, 0);
    if (stack.length < depth.current) {
      const focused = left.current.pop();
      if (focused instanceof HTMLElement) focused.focus();
    }
    depth.current = stack.length;
  }, [stack]);
  // Another part is another beginning.
  const [shown, setShown] = useState(view);
  if (shown !== view) {
    setShown(view);
    setStack([]);
  }
  return (
    <PagesContext value={pages.context}>
      <header className={styles.top}>
        <h1 className={styles.title}>{words.title}</h1>
        <div className={styles.who}>
          {session && <span>{texts.account.as(session.user.name, session.user.companyName)}</span>}
          <Button size="small" appearance="subtle" onClick={() => leave.mutate()}>
            {words.leave}
          </Button>
        </div>
        {leave.error && <Failure error={leave.error} />}
      </header>
      <OwnNav view={view} />
      <main className={styles.main} hidden={stack.length > 0}>
        <OwnView key={view} view={view} onOpen={pages.openThing} />
      </main>
      {stack.map((target, place) => (
        <main
          key={`${place} ${'thing' in target ? target.thing.key : target.conflict?.key}`}
          className={styles.main}
          hidden={place < stack.length - 1}
        >
          <OwnTarget target={target} />
        </main>
      ))}
    </PagesContext>
  );
}
