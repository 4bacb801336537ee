import { LatePage } from '../components/LatePage.tsx';
import type { SyncTarget } from '../hooks/PagesContext.ts';
import { useTools } from '../hooks/useTools.ts';

/** The user's own sync, or one question of it. */
export function SyncPage({ target: { conflict } }: { target: SyncTarget }) {
  const { texts } = useTools();
  return (
    <LatePage name="sync" title={conflict?.title ?? texts.sync.title} load={loadParts}>
      {({ ConflictView, OpenOwnPage, SyncOverview }) =>
        conflict ? (
          <ConflictView conflict={conflict} />
        ) : (
          <>
            <OpenOwnPage />
            <SyncOverview />
          </>
        )
      }
    </LatePage>
  );
}

async function loadParts() {
  const [{ ConflictView }, { OpenOwnPage }, { SyncOverview }] = await Promise.all([
    import(/* webpackChunkName: "sync" */ './sync/ConflictView.tsx'),
    import(/* webpackChunkName: "sync" */ './sync/OpenOwnPage.tsx'),
    import(/* webpackChunkName: "sync" */ './sync/SyncOverview.tsx'),
  ]);
  return { ConflictView, OpenOwnPage, SyncOverview };
}
