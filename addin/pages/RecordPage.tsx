import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BackHeader } from '../components/BackHeader.tsx';
import { FamilyIcon } from '../components/FamilyIcon.tsx';
import { Failure } from '../components/Failure.tsx';
import { RecordActions } from '../components/RecordActions.tsx';
import { RecordDetails } from '../components/RecordDetails.tsx';
import { RelatedGroup } from '../components/RelatedGroup.tsx';
import { RowSkeleton } from '../components/RowSkeleton.tsx';
import { Section } from '../components/Section.tsx';
import { EmptyNote } from '../components/EmptyNote.tsx';
import { StateBadge } from '../components/StateBadge.tsx';
import type { RecordTarget } from '../hooks/PagesContext.ts';
import { useKindLabel } from '../hooks/useKindLabel.ts';
import { useRecordState } from '../hooks/useRecordState.ts';
import { useRecordPage } from '../hooks/useRecordPage.ts';
import { useTools } from '../hooks/useTools.ts';

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', rowGap: '10px', padding: '4px 12px 20px' },
  head: { display: 'flex', columnGap: '10px', alignItems: 'start', padding: '0 4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  state: { display: 'flex', alignItems: 'center', columnGap: '6px', paddingTop: '2px' },
  kind: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** One record: its figures and fields, what it belongs to and what hangs on it. */
export function RecordPage({ target }: { target: RecordTarget }) {
  const styles = useStyles();
  const { texts } = useTools();
  const kindLabel = useKindLabel();
  const query = useRecordPage(target.ref);
  const page = query.data;
  const state = useRecordState(target.ref, target.family);
  const meta = [kindLabel(target.ref.kind), page?.record.number ?? '', page?.record.subtitle ?? ''];
  return (
    <>
      <BackHeader />
      <main className={styles.main}>
        <div className={styles.head}>
          <FamilyIcon family={target.family} />
          <div>
            <h1 className={styles.title}>{page?.record.title ?? target.title}</h1>
            <p className={styles.kind}>{meta.filter((part) => part !== '').join(' · ')}</p>
            {state && (
              <p className={mergeClasses(styles.kind, styles.state)}>
                <StateBadge state={state} />
                <span aria-hidden="true">{texts.sync.things[state]}</span>
              </p>
            )}
          </div>
        </div>
        <RecordActions target={target} record={page?.record ?? null} />
        {query.isPending && (
          <Section title={texts.record.details} busy>
            <RowSkeleton rows={4} height={56} />
          </Section>
        )}
        {query.isError && !page && (
          <Failure error={query.error} onRetry={() => void query.refetch()} />
        )}
        {page && <RecordDetails page={page} />}
        {page && (
          <Section title={texts.record.related}>
            {page.related.length === 0 && <EmptyNote text={texts.record.noRelated} height={32} />}
            {page.related.map((related) => (
              <RelatedGroup key={related.kind} of={page.record.ref} related={related} />
            ))}
          </Section>
        )}
      </main>
    </>
  );
}
