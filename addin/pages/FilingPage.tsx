import { LatePage } from '../components/LatePage.tsx';
import { useTools } from '../hooks/useTools.ts';

/** Files the open mail into the ERP. */
export function FilingPage() {
  const { texts } = useTools();
  return (
    <LatePage name="filing" title={texts.filing.title} load={loadParts}>
      {({ FilingView }) => <FilingView />}
    </LatePage>
  );
}

async function loadParts() {
  return await import(/* webpackChunkName: "filing" */ './filing/FilingView.tsx');
}
