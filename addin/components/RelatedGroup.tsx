import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { RecordRef, RelatedSection } from '../../shared/recordViews.ts';
import { useKindLabel } from '../hooks/useKindLabel.ts';
import { useRelated } from '../hooks/useRelated.ts';
import { useTools } from '../hooks/useTools.ts';
import { recordKey } from '../recordKey.ts';
import { Failure } from './Failure.tsx';
import { MoreButton } from './MoreButton.tsx';
import { RecordRow } from './RecordRow.tsx';
import { RowList } from './RowList.tsx';
import { RowSkeleton } from './RowSkeleton.tsx';

const useStyles = makeStyles({
  group: { '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  heading: { margin: 0 },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    width: 'calc(100% + 16px)',
    minHeight: '40px',
    margin: '0 -8px',
    padding: '4px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  count: {
    padding: '0 8px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    backgroundColor: tokens.colorNeutralStencil1,
    color: tokens.colorNeutralForeground1,
  },
  chevron: { flexShrink: 0, transform: 'none' },
  turned: { transform: 'rotate(90deg)' },
});

interface RelatedGroupProps {
  of: RecordRef;
  related: RelatedSection;
}

/** The records of one kind that hang on another: closed with their count, one press opens them. */
export function RelatedGroup({ of, related }: RelatedGroupProps) {
  const styles = useStyles();
  const { texts } = useTools();
  const kindLabel = useKindLabel();
  const id = useId();
  const [open, setOpen] = useState(false);
  const query = useRelated(of, related.kind, open);
  const pages = query.data?.pages ?? [];
  const name = kindLabel(related.kind, 'many');
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={id}
          aria-label={texts.record.count(name, related.count)}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight16Regular
            className={mergeClasses(styles.chevron, open && styles.turned)}
            aria-hidden="true"
          />
          {/* The space keeps name and number apart for whoever does not see them. */}
          <span className={styles.name}>{name}</span>{' '}
          <span className={styles.count}>{related.count}</span>
        </button>
      </h3>
      <div id={id} hidden={!open} aria-busy={query.isFetching}>
        {open && query.isPending && <RowSkeleton rows={Math.min(3, related.count)} height={72} />}
        {query.isError && pages.length === 0 && (
          <Failure error={query.error} onRetry={() => void query.refetch()} />
        )}
        <RowList label={name}>
          {pages
            .flatMap((page) => page.records)
            .map((record) => (
              <RecordRow key={recordKey(record.ref)} record={record} />
            ))}
        </RowList>
        {query.isFetchNextPageError && (
          <Failure error={query.error} onRetry={() => void query.fetchNextPage()} />
        )}
        {query.hasNextPage && (
          <MoreButton
            text={texts.app.more}
            busy={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          />
        )}
      </div>
    </div>
  );
}
