import type { AppointmentChange } from '../mailbox/AppointmentEdit.ts';
import type { AppointmentItem } from '../mailbox/AppointmentItem.ts';
import type { Folder, FolderKind } from '../mailbox/Folder.ts';
import type { ItemSummary } from '../mailbox/ItemSummary.ts';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import type { MailboxItem } from '../mailbox/MailboxItem.ts';
import type { MailDraft } from '../outlook/MailDraft.ts';
import { GoneError } from './GoneError.ts';

/**
 * The page's calls to the try-out's server (sandboxRoutes.ts): what Outlook on the web would ask of
 * Exchange. Each throws an Error with the server's sentence when it is refused.
 */
export const sandboxApi = {
  manifest: async (): Promise<string> => (await send('GET', '/manifest')).text(),
  skipped: async () =>
    (await json<{ skipped: { file: string; reason: string }[] }>('GET', '/skipped')).skipped,
  mailboxes: async () => (await json<{ mailboxes: Mailbox[] }>('GET', '/mailboxes')).mailboxes,
  folders: async (mailboxId: string) =>
    (await json<{ folders: Folder[] }>('GET', `${box(mailboxId)}/folders`)).folders,
  /** Another number than the last time when anything may have changed in the mailbox since. */
  revision: async (mailboxId: string) =>
    (await json<{ revision: number }>('GET', `${box(mailboxId)}/revision`)).revision,
  items: async (mailboxId: string, folder: FolderKind) =>
    (await json<{ items: ItemSummary[] }>('GET', `${box(mailboxId)}/items?folder=${folder}`)).items,
  item: async (mailboxId: string, itemId: string) =>
    (await json<{ item: MailboxItem }>('GET', one(mailboxId, itemId))).item,
  setRead: async (mailboxId: string, itemId: string, isRead: boolean): Promise<void> => {
    await send('PUT', `${one(mailboxId, itemId)}/read`, { isRead });
  },
  setCategories: async (mailboxId: string, itemId: string, categories: string[]): Promise<void> => {
    await send('PUT', `${one(mailboxId, itemId)}/categories`, { categories });
  },
  move: async (mailboxId: string, itemId: string, folder: FolderKind): Promise<void> => {
    await send('POST', `${one(mailboxId, itemId)}/move`, { folder });
  },
  remove: async (mailboxId: string, itemId: string): Promise<void> => {
    await send('DELETE', one(mailboxId, itemId));
  },
  /** Saves an appointment: a whole new one where `itemId` is null, else what was changed. */
  saveAppointment: async (mailboxId: string, itemId: string | null, edit: AppointmentChange) => {
    const [method, path] = itemId
      ? (['PUT', one(mailboxId, itemId)] as const)
      : (['POST', `${box(mailboxId)}/items`] as const);
    return (await json<{ item: AppointmentItem }>(method, path, edit)).item;
  },
  /** Lets the next mail come in. */
  receive: async (language: 'en' | 'de'): Promise<void> => {
    await send('POST', '/receive', { language });
  },
  sendMail: async (mailboxId: string, draft: MailDraft): Promise<void> => {
    await send('POST', `${box(mailboxId)}/mails`, draft);
  },
  properties: async (mailboxId: string, itemId: string, addinId: string) => {
    const path = `${one(mailboxId, itemId)}/properties/${encodeURIComponent(addinId)}`;
    return (await json<{ properties: Record<string, unknown> }>('GET', path)).properties;
  },
  saveProperties: async (
    mailboxId: string,
    itemId: string,
    addinId: string,
    properties: Record<string, unknown>,
  ): Promise<void> => {
    const path = `${one(mailboxId, itemId)}/properties/${encodeURIComponent(addinId)}`;
    await send('PUT', path, { properties });
  },
  settings: async (mailboxId: string, addinId: string) => {
    const path = `${box(mailboxId)}/settings/${encodeURIComponent(addinId)}`;
    return (await json<{ settings: Record<string, string> }>('GET', path)).settings;
  },
  saveSettings: async (
    mailboxId: string,
    addinId: string,
    settings: Record<string, string>,
  ): Promise<void> => {
    await send('PUT', `${box(mailboxId)}/settings/${encodeURIComponent(addinId)}`, { settings });
  },
  identityToken: async (mailboxId: string) =>
    (await json<{ token: string }>('POST', '/identity-token', { mailboxId })).token,
  attach: async (
    mailboxId: string,
    itemId: string,
    file: { name: string; base64: string },
  ): Promise<void> => {
    await send('POST', `${one(mailboxId, itemId)}/attachments`, file);
  },
  attachmentUrl: (mailboxId: string, itemId: string, attachmentId: string): string =>
    `/sandbox/api${one(mailboxId, itemId)}/attachments/${encodeURIComponent(attachmentId)}`,
};

const box = (mailboxId: string): string => `/mailboxes/${encodeURIComponent(mailboxId)}`;
const one = (mailboxId: string, itemId: string): string =>
  `${box(mailboxId)}/items/${encodeURIComponent(itemId)}`;

async function json<T>(method: string, path: string, body?: unknown): Promise<T> {
  return (await (await send(method, path, body)).json()) as T;
}

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await fetch(`/sandbox/api${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as { title?: string };
  const sentence = problem.title ?? `The try-out's server answered ${response.status}.`;
  throw response.status === 404 ? new GoneError(sentence) : new Error(sentence);
}
