import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { PaneError } from '../PaneError.ts';
import { BackHeader } from '../components/BackHeader.tsx';
import { Failure } from '../components/Failure.tsx';
import { SectionSkeleton } from '../components/SectionSkeleton.tsx';
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

/** Files the open mail into the ERP. What is on the page is loaded when it is opened first. */
export function FilingPage() {
  const styles = useStyles();
  const { texts } = useTools();
  const view = useQuery({
    queryKey: ['parts of the filing page'],
    queryFn: loadView,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return (
    <>
      <BackHeader />
      <main className={styles.main}>
        <h1 className={styles.title}>{texts.filing.title}</h1>
        {view.isPending && <SectionSkeleton rows={2} />}
        {view.isError && <Failure error={view.error} onRetry={() => void view.refetch()} />}
        {view.data && <view.data.FilingView />}
      </main>
    </>
  );
}

/** Fails like any other answer that does not come. */
async function loadView() {
  try {
    return await import(/* webpackChunkName: "filing" */ './filing/FilingView.tsx');
  } catch (cause) {
    throw new PaneError('unavailable', 'The page could not be loaded.', {
      reason: 'no-connection',
      cause,
    });
  }
}
