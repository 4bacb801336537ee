import { makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ItemRef } from '../../shared/items.ts';
import type { OpenItem } from '../OpenItem.ts';
import { ItemContext } from '../hooks/ItemContext.ts';
import type { PageTarget } from '../hooks/PagesContext.ts';
import { PagesContext } from '../hooks/PagesContext.ts';
import { useLinks } from '../hooks/useLinks.ts';
import { recordKey } from '../recordKey.ts';
import { CreatePage } from './CreatePage.tsx';
import { FilingPage } from './FilingPage.tsx';
import { ItemPage } from './ItemPage.tsx';
import { RecordPage } from './RecordPage.tsx';
import { SyncPage } from './SyncPage.tsx';

const useStyles = makeStyles({ page: { '&[hidden]': { display: 'none' } } });

/** Where the reader was on a page that another one covers. */
interface Leaving {
  focused: Element | null;
  scrolled: number;
}

/**
 * The open item's page and the pages opened above it. Covered pages stay alive, so that going back
 * is instant and finds the focus and the scroll position as they were.
 */
export function OpenItemPages({ item }: { item: OpenItem }) {
  const styles = useStyles();
  const [series, chooseSeries] = useState<ItemRef | null>(null);
  const links = useLinks(item, series);
  const [stack, setStack] = useState<readonly PageTarget[]>([]);
  const left = useRef<Leaving[]>([]);
  const depth = useRef(0);

  const pages = useMemo(
    () => ({
      open: (target: PageTarget) => {
        left.current.push({ focused: document.activeElement, scrolled: window.scrollY });
        setStack((all) => [...all, target]);
      },
      back: () => setStack((all) => all.slice(0, -1)),
    }),
    [],
  );
  useLayoutEffect(() => {
    if (stack.length > depth.current) window.scrollTo(0, 0);
    if (stack.length < depth.current) {
      const { focused, scrolled } = left.current.pop() ?? { focused: null, scrolled: 0 };
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      window.scrollTo(0, scrolled);
    }
    depth.current = stack.length;
  }, [stack]);

  const context = useMemo(() => ({ item, links, series, chooseSeries }), [item, links, series]);
  return (
    <ItemContext value={context}>
      <PagesContext value={pages}>
        <div className={styles.page} hidden={stack.length > 0}>
          <ItemPage />
        </div>
        {stack.map((target, place) => (
          <div
            key={`${place} ${keyOf(target)}`}
            className={styles.page}
            hidden={place < stack.length - 1}
          >
            <Page target={target} />
          </div>
        ))}
      </PagesContext>
    </ItemContext>
  );
}

function Page({ target }: { target: PageTarget }) {
  if ('ref' in target) return <RecordPage target={target} />;
  if ('filing' in target) return <FilingPage />;
  return 'create' in target ? <CreatePage target={target} /> : <SyncPage target={target} />;
}

function keyOf(target: PageTarget): string {
  if ('ref' in target) return recordKey(target.ref);
  if ('filing' in target) return 'filing';
  return 'create' in target ? 'create' : `sync ${target.conflict?.key ?? ''}`;
}
