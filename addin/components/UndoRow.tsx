import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useLayoutEffect, useRef } from 'react';
import { useTools } from '../hooks/useTools.ts';
import { BusyRing } from './BusyRing.tsx';
import { Failure } from './Failure.tsx';
import { twoLines } from './twoLines.ts';

const useStyles = makeStyles({
  row: {
    padding: '10px 0',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '56px',
    padding: '4px 4px 4px 12px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: {
    flexGrow: 1,
    overflowWrap: 'anywhere',
    ...twoLines,
  },
  button: { minWidth: 'auto', flexShrink: 0 },
});

interface UndoRowProps {
  title: string;
  busy: boolean;
  error: Error | null;
  onUndo: () => void;
  onHide: () => void;
}

/**
 * Stands where a link was taken away and offers to take that back. It stays until it is hidden or another
 * item is opened: nobody has to be quick.
 */
export function UndoRow({ title, busy, error, onUndo, onHide }: UndoRowProps) {
  const styles = useStyles();
  const { texts } = useTools();
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed is gone. Whoever went elsewhere meanwhile is left there.
    if (document.activeElement === document.body) undo.current?.focus({ preventScroll: true });
  }, []);
  return (
    <li className={styles.row}>
      <div className={styles.bar}>
        <span className={styles.text}>{texts.links.unlinked(title)}</span>
        <Button
          ref={undo}
          className={styles.button}
          size="small"
          icon={busy ? <BusyRing /> : <ArrowUndo16Regular />}
          disabledFocusable={busy}
          aria-label={texts.links.undoNamed(title)}
          onClick={onUndo}
        >
          {texts.links.undo}
        </Button>
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={texts.links.hide}
          title={texts.links.hide}
          onClick={onHide}
        />
      </div>
      {error && <Failure error={error} onRetry={onUndo} />}
    </li>
  );
}
