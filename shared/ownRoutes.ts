import { z } from 'zod';
import { NeverLinkEntry, OwnChoice } from './ownPage.ts';
import { Session } from './Session.ts';
import { SyncAreaName } from './syncState.ts';
import { ThingKey, ThingList, ThingPage, ThingQuery, ThingsRefused } from './things.ts';

const secret = z.string().min(20).max(200);

/**
 * Routes of the user's own page, which is opened from the pane in a browser of its own. A code that is good once and for a
 * minute brings it in; the ticket it gets for that is kept by the browser's tab alone.
 */
export const ownRoutes = {
  openPage: {
    method: 'post',
    path: '/api/page/code',
    summary: 'A code with which the user’s own page is opened: once, within a minute.',
    session: true,
    body: z.object({ language: z.string().max(35).describe('BCP 47; what the page is shown in.') }),
    answer: z.object({ code: secret, expiresAt: z.iso.datetime() }),
  },
  enterPage: {
    method: 'post',
    path: '/api/page/enter',
    summary: 'Exchanges the code for a session and the ticket that renews it.',
    session: false,
    body: z.object({ code: secret }),
    answer: z.object({ ticket: secret, language: z.string(), session: Session }),
  },
  renewPage: {
    method: 'post',
    path: '/api/page/renew',
    summary: 'Another session for the ticket, until the page was left alone for too long.',
    session: false,
    body: z.object({ ticket: secret }),
    answer: Session,
  },
  leavePage: {
    method: 'post',
    path: '/api/page/leave',
    summary: 'The ticket is good for nothing any more.',
    session: false,
    body: z.object({ ticket: secret }),
    answer: z.object({}),
  },
  listThings: {
    method: 'post',
    path: '/api/sync/list',
    summary: 'The caller’s own contacts, appointments or tasks with their state, in pages.',
    session: true,
    body: ThingQuery,
    answer: ThingList,
  },
  nameThings: {
    method: 'post',
    path: '/api/sync/list/names',
    summary: 'Asks the sides for the names of listed things that are in no pair.',
    session: true,
    body: z.object({ area: SyncAreaName, keys: z.array(ThingKey).max(200) }),
    answer: z.object({
      names: z.array(
        z.object({
          key: ThingKey,
          title: z.string().nullable(),
          day: z.iso.date().nullable(),
          isPrivate: z.boolean(),
        }),
      ),
    }),
  },
  showThing: {
    method: 'post',
    path: '/api/sync/list/show',
    summary: 'One thing with both sides as last seen, and what the sync did to it.',
    session: true,
    body: z.object({ area: SyncAreaName, key: ThingKey }),
    answer: ThingPage,
  },
  tieThings: {
    method: 'post',
    path: '/api/sync/list/tie',
    summary: 'Keeps things in step from now on, or not any more; deletes nothing.',
    session: true,
    body: z.object({
      area: SyncAreaName,
      keys: z.array(ThingKey).min(1).max(50),
      how: z
        .enum(['link', 'unlink', 'together'])
        .describe('`together`: two that lie on one side each are the same.'),
    }),
    answer: ThingsRefused,
  },
  undoThing: {
    method: 'post',
    path: '/api/sync/list/undo',
    summary: 'Takes back what a run wrote to one thing, where nobody changed it since.',
    session: true,
    body: z.object({ area: SyncAreaName, key: ThingKey, runId: z.string().min(1).max(200) }),
    answer: z.object({
      undone: z.number().int(),
      left: z.array(z.string()).describe('Words for why something stays as it is.'),
    }),
  },
  listNeverLinks: {
    method: 'get',
    path: '/api/never-link',
    summary: 'Addresses and domains whose mail is neither filed nor suggested.',
    session: true,
    answer: z.object({ entries: z.array(NeverLinkEntry) }),
  },
  addNeverLink: {
    method: 'post',
    path: '/api/never-link',
    summary: 'Puts an address or a domain on the caller’s own list.',
    session: true,
    body: z.object({ text: z.string().max(400) }),
    answer: z.object({ entry: NeverLinkEntry, isNew: z.boolean() }),
  },
  removeNeverLink: {
    method: 'post',
    path: '/api/never-link/remove',
    summary: 'Takes one off the caller’s own list.',
    session: true,
    body: z.object({ text: z.string().max(400) }),
    answer: z.object({}),
  },
  listChoices: {
    method: 'get',
    path: '/api/sync/choices',
    summary: 'Which areas are synced, who says so, and where the user’s own word counts.',
    session: true,
    answer: z.object({ choices: z.array(OwnChoice) }),
  },
  saveChoice: {
    method: 'post',
    path: '/api/sync/choices',
    summary: 'Switches an area on or off, where the user’s own word counts.',
    session: true,
    body: z.object({
      area: SyncAreaName,
      isOn: z.boolean().nullable().describe('Null takes the own word back.'),
    }),
    answer: z.object({ choices: z.array(OwnChoice) }),
  },
} as const;
