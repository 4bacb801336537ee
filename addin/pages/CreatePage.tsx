import { LatePage } from '../components/LatePage.tsx';
import type { CreateTarget } from '../hooks/PagesContext.ts';
import { useTools } from '../hooks/useTools.ts';

/** Where something is made in the ERP. */
export function CreatePage({ target }: { target: CreateTarget }) {
  const { texts } = useTools();
  return (
    <LatePage name="create" title={texts.create.title} rows={3} load={loadParts}>
      {({ CreateView }) => <CreateView target={target} />}
    </LatePage>
  );
}

async function loadParts() {
  return await import(/* webpackChunkName: "create" */ './create/CreateView.tsx');
}
