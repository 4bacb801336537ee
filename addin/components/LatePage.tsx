import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PaneError } from '../PaneError.ts';
import { BackHeader } from './BackHeader.tsx';
import { Failure } from './Failure.tsx';
import { SectionSkeleton } from './SectionSkeleton.tsx';
import { pageTitle } from './pageTitle.ts';

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', rowGap: '10px', padding: '4px 12px 20px' },
  title: { ...pageTitle, padding: '0 4px' },
});

/** A page above the item's whose content is loaded when it is opened first: few open it. */
export function LatePage<T>({
  name,
  title,
  rows = 2,
  load,
  children,
}: {
  /** Of its content, which is loaded once. */
  name: string;
  title: string;
  /** As many are drawn until the content is there. */
  rows?: number;
  load: () => Promise<T>;
  children: (parts: NonNullable<T>) => ReactNode;
}) {
  const styles = useStyles();
  const parts = useQuery({
    queryKey: ['parts of a page', name],
    queryFn: () => loaded(load),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return (
    <>
      <BackHeader />
      <main className={styles.main}>
        <h1 className={styles.title}>{title}</h1>
        {parts.isPending && <SectionSkeleton rows={rows} />}
        {parts.isError && <Failure error={parts.error} onRetry={() => void parts.refetch()} />}
        {parts.data && children(parts.data)}
      </main>
    </>
  );
}

/** Fails like any other answer that does not come. */
async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new PaneError('unavailable', 'The page could not be loaded.', {
      reason: 'no-connection',
      cause,
    });
  }
}
