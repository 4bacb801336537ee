import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCallback, useRef } from 'react';
import { SayContext } from '../hooks/SayContext.ts';
import { hiddenStyle } from './hiddenStyle.ts';

/** Sentences that stay, so that several said at once are all heard. */
const kept = 4;

const useStyles = makeStyles({ region: hiddenStyle });

/** The one place from which screen readers hear what happens; politely, after what they are saying. */
export function Announcer({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const region = useRef<HTMLDivElement>(null);
  const say = useCallback((sentence: string) => {
    if (!region.current) return;
    // A line of its own: the same sentence twice in a row is heard twice.
    const line = document.createElement('div');
    line.textContent = sentence;
    region.current.append(line);
    while (region.current.childElementCount > kept) region.current.firstElementChild?.remove();
  }, []);
  return (
    <SayContext value={say}>
      {children}
      <div ref={region} role="status" aria-atomic="false" className={styles.region} />
    </SayContext>
  );
}
