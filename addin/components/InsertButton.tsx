import { Button, makeStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { PaneError } from '../PaneError.ts';
import type { RecordTarget } from '../hooks/PagesContext.ts';
import { useItem } from '../hooks/useItem.ts';
import { useSession } from '../hooks/useSession.ts';
import { useTools } from '../hooks/useTools.ts';
import { Failure } from './Failure.tsx';
import { RowSkeleton } from './RowSkeleton.tsx';

const useStyles = makeStyles({ panel: { flexBasis: '100%', minWidth: 0, width: '100%' } });

interface InsertButtonProps {
  target: RecordTarget;
  /** By which people know the record; null while it is not known, or where it has none. */
  number: string | null;
  /** Of the button. */
  className?: string;
  size?: 'small' | 'medium';
  appearance?: 'secondary' | 'transparent';
}

/**
 * Shows what of a record can be put into what is being written, below the button. Nothing where nothing is written, or the
 * ERP gives nothing of such records. It stands in a row that wraps.
 */
export function InsertButton({
  target,
  number,
  className,
  size = 'small',
  appearance = 'secondary',
}: InsertButtonProps) {
  const styles = useStyles();
  const { texts } = useTools();
  const { item } = useItem();
  const { data: session } = useSession();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const kind = session?.erp.kinds.find((one) => one.kind === target.ref.kind);
  if (item.mode === 'read' || !kind?.inserts || kind.inserts.length === 0) return null;
  const { title } = target;
  return (
    <>
      <Button
        className={className}
        size={size}
        appearance={appearance}
        icon={<Add16Regular />}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={texts.insert.openNamed(number === null ? title : `${title}, ${number}`)}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.insert.open}
      </Button>
      <div id={id} className={styles.panel} hidden={!isOpen}>
        {isOpen && <Panel target={target} number={number} />}
      </div>
    </>
  );
}

/** What stands there; loaded when it is opened first. */
function Panel({ target, number }: Pick<InsertButtonProps, 'target' | 'number'>) {
  const parts = useQuery({
    queryKey: ['parts of a page', 'insert'],
    queryFn: loadParts,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  if (parts.isPending) return <RowSkeleton rows={1} height={40} />;
  if (parts.isError) return <Failure error={parts.error} onRetry={() => void parts.refetch()} />;
  const { InsertPanel } = parts.data;
  return <InsertPanel target={target} number={number} />;
}

/** Fails like any other answer that does not come. */
async function loadParts() {
  try {
    return await import(/* webpackChunkName: "insert" */ '../insert/InsertPanel.tsx');
  } catch (cause) {
    throw new PaneError('unavailable', 'It could not be loaded.', {
      reason: 'no-connection',
      cause,
    });
  }
}
