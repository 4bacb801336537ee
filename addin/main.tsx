import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createApi } from './api.ts';
import { askStates } from './askStates.ts';
import { createQueryClient } from './createQueryClient.ts';
import { loadWire } from './loadWire.ts';
import { createOutlook } from './outlook.ts';
import { MessagePage } from './pages/MessagePage.tsx';
import { paneThemes } from './paneThemes.ts';
import { pickTexts } from './strings/pickTexts.ts';

/** Longest wait for Outlook at the start and for the backend's answers, in milliseconds. */
const patience = 20_000;

// On their way while Outlook's own scripts are; whoever needs them says so when they do not come. Outlook mostly speaks the
// browser's language.
loadWire().catch(() => undefined);
void pickTexts(navigator.language);

const place = document.getElementById('pane');
if (!place) throw new Error('pane.html has no element #pane.');
const root = createRoot(place);

function draw(page: ReactNode): void {
  place?.removeAttribute('aria-busy');
  root.render(page);
}

/** Says why there is no pane; without Outlook, the browser's language and theme are all we know. */
async function drawMessage(kind: 'outside' | 'noOffice' | 'silent'): Promise<void> {
  const { texts, language } = await pickTexts(navigator.language);
  document.documentElement.lang = language;
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  draw(
    <FluentProvider theme={dark ? paneThemes.dark : paneThemes.light} style={{ height: '100vh' }}>
      <MessagePage title={texts.start[`${kind}Title`]} text={texts.start[`${kind}Text`]} />
    </FluentProvider>,
  );
}

async function drawPane(): Promise<void> {
  const outlook = createOutlook();
  const words = await pickTexts(outlook.language);
  document.documentElement.lang = words.language;
  const api = createApi({
    origin: '',
    language: words.language,
    // With the address, because its domain tells the backend who is a colleague.
    mailboxName: `${outlook.user.name} <${outlook.user.address}>`.trim(),
    identityToken: () => outlook.identityToken(),
    timeout: patience,
  });
  // The server may name schemes of the ERP's own beside the scripts that it puts into the page.
  const schemes = document.querySelector<HTMLMetaElement>('meta[name="erp-link-schemes"]');
  const tools = {
    ...words,
    api,
    askState: askStates(api),
    outlook,
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    schemes: schemes?.content.split(/[\s,]+/).filter((scheme) => scheme !== '') ?? [],
  };
  draw(<App tools={tools} queries={createQueryClient()} />);
}

if (typeof Office === 'undefined') {
  void drawMessage('noOffice');
} else {
  const silent = setTimeout(() => void drawMessage('silent'), patience);
  void Office.onReady(({ host }) => {
    clearTimeout(silent);
    void (host === Office.HostType.Outlook ? drawPane() : drawMessage('outside'));
  });
}
