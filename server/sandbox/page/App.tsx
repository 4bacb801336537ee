import { useCallback, useMemo, useState } from 'react';
import { Outlook } from './Outlook.tsx';
import { Header } from './components/Header.tsx';
import { SkippedFiles } from './components/SkippedFiles.tsx';
import { readManifest } from './manifest/readManifest.ts';
import { PageContext } from './PageContext.ts';
import { sandboxApi } from './sandboxApi.ts';
import { de } from './strings/de.ts';
import { en } from './strings/en.ts';
import { spokenIn } from './strings/spokenIn.ts';
import { usePageSettings } from './usePageSettings.ts';
import { useServerData } from './useServerData.ts';

/** The whole page: settings at the top, below them Outlook for the chosen mailbox. */
export function App() {
  const [settings, changeSettings] = usePageSettings();
  const [now] = useState(() => Date.now());
  const spoken = spokenIn(settings.language);
  const strings = spoken === 'de-DE' ? de : en;
  const start = useServerData(
    useCallback(
      () => Promise.all([sandboxApi.mailboxes(), sandboxApi.manifest(), sandboxApi.skipped()]),
      [],
    ),
  );
  const [mailboxes = [], xml = '', skipped = []] = start.data ?? [];
  const mailbox = mailboxes.find(({ id }) => id === settings.mailboxId) ?? mailboxes[0];
  const manifest = useMemo(
    () => readManifest(xml, settings.language, settings.level),
    [xml, settings.language, settings.level],
  );
  const page = useMemo(
    () => (mailbox ? { strings, mailbox, language: spoken, now } : null),
    [strings, mailbox, spoken, now],
  );
  if (!page || !mailbox) {
    return start.error ? (
      <div className="banner banner-error" role="alert">
        <div>
          <strong>{strings.failed}</strong> {start.error.message}{' '}
          <button type="button" className="link" onClick={start.reload}>
            {strings.retry}
          </button>
        </div>
      </div>
    ) : null;
  }
  return (
    <PageContext value={page}>
      <a className="skip" href="#item">
        {strings.skipToItem}
      </a>
      <Header mailboxes={mailboxes} settings={settings} onChange={changeSettings} />
      <SkippedFiles skipped={skipped} />
      <Outlook key={mailbox.id} settings={settings} manifest={manifest} />
    </PageContext>
  );
}
