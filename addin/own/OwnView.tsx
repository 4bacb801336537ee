import { SyncOverview } from '../pages/sync/SyncOverview.tsx';
import { ChoicesView } from './ChoicesView.tsx';
import { NeverLinkView } from './NeverLinkView.tsx';
import type { ThingTarget } from './OwnFrame.tsx';
import { ProposalsView } from './ProposalsView.tsx';
import { ThingsView } from './ThingsView.tsx';
import type { View } from './views.ts';

interface OwnViewProps {
  view: View;
  onOpen: (target: ThingTarget) => void;
}

/** One part of the page. */
export function OwnView({ view, onOpen }: OwnViewProps) {
  switch (view) {
    case 'overview':
      return <SyncOverview />;
    case 'proposals':
      return <ProposalsView />;
    case 'neverLink':
      return <NeverLinkView />;
    case 'choices':
      return <ChoicesView />;
    default:
      return <ThingsView area={view} onOpen={onOpen} />;
  }
}
