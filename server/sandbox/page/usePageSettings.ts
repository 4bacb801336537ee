import { useCallback, useEffect, useState } from 'react';
import type { PageSettings } from './PageSettings.ts';
import { spokenIn } from './strings/spokenIn.ts';

const key = 'erp-link-sandbox';
const choices = {
  language: ['en-US', 'de-DE', 'fr-FR', 'it-IT'],
  theme: ['system', 'light', 'dark', 'contrast'],
  level: ['1.5', '1.10', '1.11'],
} as const;

/**
 * The page's settings: from the address (`?mailbox=jonas&language=de-DE&theme=dark&level=1.10`), else
 * as they were left, else as the browser suggests.
 */
export function usePageSettings(): [PageSettings, (change: Partial<PageSettings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  useEffect(() => {
    localStorage.setItem(key, JSON.stringify(settings));
    document.documentElement.lang = spokenIn(settings.language);
    const system = matchMedia('(prefers-color-scheme: dark)');
    const draw = (): void => {
      const { theme } = settings;
      document.documentElement.dataset.theme =
        theme !== 'system' ? theme : system.matches ? 'dark' : 'light';
    };
    draw();
    system.addEventListener('change', draw);
    return () => system.removeEventListener('change', draw);
  }, [settings]);
  const change = useCallback(
    (changed: Partial<PageSettings>) => setSettings((before) => ({ ...before, ...changed })),
    [],
  );
  return [settings, change];
}

function readSettings(): PageSettings {
  const address = new URLSearchParams(location.search);
  const kept = readKept();
  const pick = <K extends keyof typeof choices>(
    name: K,
  ): (typeof choices)[K][number] | undefined => {
    const options: readonly string[] = choices[name];
    return [address.get(name), kept[name]].find((value) => options.includes(String(value))) as
      (typeof choices)[K][number] | undefined;
  };
  return {
    mailboxId: address.get('mailbox') ?? (typeof kept.mailboxId === 'string' ? kept.mailboxId : ''),
    language: pick('language') ?? suggested() ?? 'en-US',
    theme: pick('theme') ?? 'system',
    level: pick('level') ?? '1.5',
  };
}

/** What fits the browser. */
function suggested(): PageSettings['language'] | undefined {
  return choices.language.find((language) => navigator.language.startsWith(language.slice(0, 2)));
}

function readKept(): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
  } catch {
    // Written by something else, or storage is switched off: the page starts afresh.
    return {};
  }
}
