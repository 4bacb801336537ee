import { PaneError } from '../PaneError.ts';
import type { ApiSettings } from '../api.ts';

/** Names of what the tab keeps; other tabs and later visits know nothing of it. */
const ticketName = 'erp-link-page';
const languageName = 'erp-link-language';

/** How this page is signed in. */
export interface PageTicket {
  /** What it was opened in; null where nobody said. */
  language(): string | null;
  /** For `createApi`: by the code of the address the first time, by the tab's ticket from then on. */
  renew: NonNullable<ApiSettings['renew']>;
  /** The tab's ticket, which is forgotten here. Null for none. */
  take(): string | null;
}

/**
 * Takes the code out of the address at once, so that it stays neither there nor in the history; it is good only once anyway.
 */
export function pageTicket(): PageTicket {
  let code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (code !== null) history.replaceState(null, '', location.pathname);
  return {
    language: () => sessionStorage.getItem(languageName),
    renew: async (ask) => {
      if (code !== null) {
        const used = code;
        code = null;
        const { ticket, language, session } = await ask('enterPage', { code: used });
        sessionStorage.setItem(ticketName, ticket);
        sessionStorage.setItem(languageName, language);
        return session;
      }
      const ticket = sessionStorage.getItem(ticketName);
      if (ticket !== null) return await ask('renewPage', { ticket });
      throw new PaneError('not-signed-in', 'There is no ticket.', { reason: 'page-closed' });
    },
    take: () => {
      const ticket = sessionStorage.getItem(ticketName);
      sessionStorage.removeItem(ticketName);
      return ticket;
    },
  };
}
