import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { PaneError } from '../PaneError.ts';
import { BackHeader } from '../components/BackHeader.tsx';
import { Failure } from '../components/Failure.tsx';
import { SectionSkeleton } from '../components/SectionSkeleton.tsx';
import type { SyncTarget } from '../hooks/PagesContext.ts';
import { useTools } from '../hooks/useTools.ts';

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', rowGap: '10px', padding: '4px 12px 20px' },
  title: {
    margin: 0,
    padding: '0 4px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
});

/** The user's own sync, or one question of it. What is on it is loaded when it is opened first: few open it. */
export function SyncPage({ target: { conflict } }: { target: SyncTarget }) {
  const styles = useStyles();
  const { texts } = useTools();
  const parts = useQuery({
    queryKey: ['parts of the sync page'],
    queryFn: loadParts,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return (
    <>
      <BackHeader />
      <main className={styles.main}>
        <h1 className={styles.title}>{conflict?.title ?? texts.sync.title}</h1>
        {parts.isPending && <SectionSkeleton rows={2} />}
        {parts.isError && <Failure error={parts.error} onRetry={() => void parts.refetch()} />}
        {parts.data &&
          (conflict ? (
            <parts.data.ConflictView conflict={conflict} />
          ) : (
            <>
              <parts.data.OpenOwnPage />
              <parts.data.SyncOverview />
            </>
          ))}
      </main>
    </>
  );
}

/** Fails like any other answer that does not come. */
async function loadParts() {
  try {
    const [{ ConflictView }, { OpenOwnPage }, { SyncOverview }] = await Promise.all([
      import(/* webpackChunkName: "sync" */ './sync/ConflictView.tsx'),
      import(/* webpackChunkName: "sync" */ './sync/OpenOwnPage.tsx'),
      import(/* webpackChunkName: "sync" */ './sync/SyncOverview.tsx'),
    ]);
    return { ConflictView, OpenOwnPage, SyncOverview };
  } catch (cause) {
    throw new PaneError('unavailable', 'The page could not be loaded.', {
      reason: 'no-connection',
      cause,
    });
  }
}
