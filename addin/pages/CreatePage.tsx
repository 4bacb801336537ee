import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { PaneError } from '../PaneError.ts';
import { BackHeader } from '../components/BackHeader.tsx';
import { Failure } from '../components/Failure.tsx';
import { SectionSkeleton } from '../components/SectionSkeleton.tsx';
import type { CreateTarget } from '../hooks/PagesContext.ts';
import { useTools } from '../hooks/useTools.ts';

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', rowGap: '10px', padding: '4px 12px 20px' },
  title: {
    margin: 0,
    padding: '0 4px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Where something is made in the ERP. What is on it is loaded when it is opened first. */
export function CreatePage({ target }: { target: CreateTarget }) {
  const styles = useStyles();
  const { texts } = useTools();
  const parts = useQuery({
    queryKey: ['parts of the create page'],
    queryFn: loadParts,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return (
    <>
      <BackHeader />
      <main className={styles.main}>
        <h1 className={styles.title}>{texts.create.title}</h1>
        {parts.isPending && <SectionSkeleton rows={3} />}
        {parts.isError && <Failure error={parts.error} onRetry={() => void parts.refetch()} />}
        {parts.data && <parts.data.CreateView target={target} />}
      </main>
    </>
  );
}

/** Fails like any other answer that does not come. */
async function loadParts() {
  try {
    const { CreateView } = await import(/* webpackChunkName: "create" */ './create/CreateView.tsx');
    return { CreateView };
  } catch (cause) {
    throw new PaneError('unavailable', 'The page could not be loaded.', {
      reason: 'no-connection',
      cause,
    });
  }
}
