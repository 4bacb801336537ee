import { useSyncExternalStore } from 'react';
import { views, type View } from './views.ts';

/** Which part is open: it stands in the address, so that the browser's own way back works. */
export function useView(): View {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => views.find((view) => view === location.hash.slice(1)) ?? 'overview',
  );
}
