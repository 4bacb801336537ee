import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { PaneError } from '../PaneError.ts';
import { createApi } from '../api.ts';
import { askStates } from '../askStates.ts';
import { createQueryClient } from '../createQueryClient.ts';
import { MessagePage } from '../pages/MessagePage.tsx';
import { paneThemes } from '../paneThemes.ts';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';
import { pickLanguage } from '../strings/pickLanguage.ts';
import { pickTexts } from '../strings/pickTexts.ts';
import { sayError } from '../strings/sayError.ts';
import { OwnApp } from './OwnApp.tsx';
import { browserHost } from './browserHost.ts';
import { pageTicket } from './pageTicket.ts';

/** Longest wait for the backend's answers, in milliseconds: linking many at once takes its time. */
const patience = 60_000;

const place = document.getElementById('own');
if (!place) throw new Error('own.html has no element #own.');
const root = createRoot(place);
const ticket = pageTicket();
const spoken = () => ticket.language() ?? navigator.language;

/** Signs in before anything is shown: what the page is shown in follows from it. */
async function start(): Promise<void> {
  const api = createApi({
    origin: '',
    // Known as soon as the code was taken: the one of Outlook, and the browser's until then.
    get language() {
      return pickLanguage(spoken()).language;
    },
    mailboxName: '',
    identityToken: () => Promise.reject(new PaneError('not-signed-in', 'There is no Outlook.')),
    timeout: patience,
    renew: ticket.renew,
  });
  const session = await api.signIn();
  const language = await pickTexts(spoken());
  const queries = createQueryClient();
  queries.setQueryData(['session'], session);
  const tools = {
    ...language,
    api,
    askState: askStates(api),
    outlook: browserHost(language.locale),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    schemes: [],
  };
  const { title } = pickOwnTexts(language.language);
  document.documentElement.lang = language.language;
  document.title = `${title} · ${language.texts.app.name}`;
  place?.removeAttribute('aria-busy');
  root.render(<OwnApp tools={tools} queries={queries} onLeave={leave} />);

  async function leave(): Promise<void> {
    const taken = ticket.take();
    if (taken !== null) await api.call('leavePage', { ticket: taken });
    drawMessage(pickOwnTexts(language.language).left, '');
  }
}

function drawMessage(title: string, text: string): void {
  document.documentElement.lang = pickLanguage(spoken()).language;
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  place?.removeAttribute('aria-busy');
  root.render(
    <FluentProvider theme={dark ? paneThemes.dark : paneThemes.light} style={{ height: '100vh' }}>
      <MessagePage title={title} text={text} />
    </FluentProvider>,
  );
}

start().catch(async (error: unknown) => {
  const { texts, language } = await pickTexts(spoken());
  const own = pickOwnTexts(language);
  const isClosed = error instanceof PaneError && error.kind === 'not-signed-in';
  if (isClosed) drawMessage(own.closedTitle, own.closedText);
  else drawMessage(own.title, sayError(error, texts));
});
