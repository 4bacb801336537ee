import { useSyncExternalStore } from 'react';
import { useTools } from './useTools.ts';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

/** Light or dark: as Outlook says where it does, else as the system says. */
export function useTheme(): 'light' | 'dark' {
  const { outlook } = useTools();
  return useSyncExternalStore(
    (changed) => {
      const stop = outlook.onThemeChanged(changed);
      darkSystem.addEventListener('change', changed);
      return () => {
        stop();
        darkSystem.removeEventListener('change', changed);
      };
    },
    () => outlook.theme() ?? (darkSystem.matches ? 'dark' : 'light'),
  );
}
