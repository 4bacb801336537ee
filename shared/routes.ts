import { z } from 'zod';
import { AppointmentForm, AppointmentPage } from './appointments.ts';
import { Conflict, ConflictDecision, ConflictPage, ConflictRef } from './conflicts.ts';
import {
  CreatableArea,
  CreatedItem,
  CreateForm,
  Duplicate,
  EnteredValues,
  ItemTimes,
  PairState,
  SureRefs,
  ZoneName,
} from './creating.ts';
import { itemLimits } from './itemLimits.ts';
import { ItemRef, Person } from './items.ts';
import { Inserts, PrintedRecord } from './inserting.ts';
import { Link } from './links.ts';
import { RecordPage, RecordRef, RecordSummary } from './recordViews.ts';
import { filingRoutes } from './filingRoutes.ts';
import { ownRoutes } from './ownRoutes.ts';
import { Session } from './Session.ts';
import { RecognizedPerson, Suggestion } from './suggestions.ts';
import { SyncAreaName, SyncState, ThingState } from './syncState.ts';

/** One route of the API: what is sent, what comes back, who may call. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  summary: string;
  /** False for the routes that make a session, or end one. */
  session: boolean;
  body?: z.ZodType;
  /** Bytes are sent instead of JSON, at most filingLimits.piece of them. */
  bytes?: true;
  /** What the address says after its question mark; numbers as texts. */
  query?: z.ZodObject;
  answer: z.ZodType;
}

const exchangeToken = z.string().min(1).max(16_000).describe('From getUserIdentityTokenAsync.');
const Ids = z.object({ id: z.string() });

/**
 * Every route that the pane calls. The server mounts exactly these, the OpenAPI document is made
 * from them, and the pane's `api.ts` checks answers with them. What names people or subjects travels in
 * bodies, never in addresses, so that it is in no access log.
 */
export const routes = {
  signIn: {
    method: 'post',
    path: '/api/session',
    summary:
      'Exchanges the mail server’s token for a session; 401 with reason `not-paired` on first contact.',
    session: false,
    body: z.object({ exchangeToken }),
    answer: Session,
  },
  pairMailbox: {
    method: 'post',
    path: '/api/session/pair',
    summary: 'First contact: ties this mailbox to an ERP user by the ERP’s own login.',
    session: false,
    body: z.object({
      exchangeToken,
      login: z.string().min(1).max(200),
      password: z.string().min(1).max(500),
      mailboxName: z.string().max(400).describe('Shown to colleagues beside links made from here.'),
    }),
    answer: Session,
  },
  unpairMailbox: {
    method: 'delete',
    path: '/api/session/pair',
    summary: 'Unties this mailbox from the ERP user; links stay.',
    session: true,
    answer: z.object({}),
  },
  showLinks: {
    method: 'post',
    path: '/api/item/links',
    summary: 'What the item is linked to, by whom and since when.',
    session: true,
    body: z.object({ item: ItemRef }),
    answer: z.object({
      links: z.array(Link),
      hidden: z.number().int().describe('Links to records that this user may not see.'),
      mark: z
        .string()
        .nullable()
        .describe('The item’s mark where it is known; the pane keeps it on the item.'),
    }),
  },
  recognizePeople: {
    method: 'post',
    path: '/api/item/people',
    summary: 'Who the people on the item are in the ERP.',
    session: true,
    body: z.object({ people: z.array(Person).max(itemLimits.people) }),
    answer: z.object({ people: z.array(RecognizedPerson) }),
  },
  suggestRecords: {
    method: 'post',
    path: '/api/item/suggestions',
    summary: 'Which records the item probably concerns, best first, each with its reasons.',
    session: true,
    body: z.object({
      item: ItemRef,
      people: z.array(Person).max(itemLimits.people),
      bodyText: z.string().max(itemLimits.bodyText),
      attachmentNames: z.array(z.string().max(400)).max(200),
    }),
    answer: z.object({ suggestions: z.array(Suggestion) }),
  },
  linkItem: {
    method: 'post',
    path: '/api/links',
    summary: 'Links the item to one or several records; linking twice is the same link.',
    session: true,
    body: z.object({
      item: ItemRef,
      records: z.array(RecordRef).min(1).max(50),
      inherited: z
        .boolean()
        .optional()
        .describe('The item takes over what its conversation is linked to; nobody chose anything.'),
    }),
    answer: z.object({
      links: z.array(Link).describe('The links to the records named, new or found.'),
      mark: z.string().describe('To be written into the item’s custom properties.'),
    }),
  },
  showLast: {
    method: 'get',
    path: '/api/links/last',
    summary: 'Which record the caller linked or filed to last, for commands without a pane.',
    session: true,
    answer: z.object({ record: RecordSummary.nullable() }),
  },
  unlinkItem: {
    method: 'delete',
    path: '/api/links/:id',
    summary: 'Takes a link away; its history stays and it can be restored.',
    session: true,
    answer: Ids,
  },
  restoreLink: {
    method: 'post',
    path: '/api/links/:id/restore',
    summary: 'Undoes an unlink.',
    session: true,
    answer: z.object({ link: Link }),
  },
  searchRecords: {
    method: 'post',
    path: '/api/records/search',
    summary: 'Search as you type over every kind of record: names, numbers, places, addresses.',
    session: true,
    body: z.object({
      text: z.string().max(200),
      kinds: z.array(z.string()).max(40).describe('Empty means all.'),
      limit: z.number().int().min(1).max(50),
    }),
    answer: z.object({
      records: z.array(RecordSummary),
      more: z.boolean().describe('There are more than the limit; type more to find them.'),
    }),
  },
  showRecord: {
    method: 'post',
    path: '/api/records/show',
    summary: 'One record with its fields and what hangs on it.',
    session: true,
    body: z.object({ ref: RecordRef }),
    answer: RecordPage,
  },
  listRelated: {
    method: 'post',
    path: '/api/records/related',
    summary:
      'The records of one kind that belong to another: a contact’s appointments, a customer’s invoices.',
    session: true,
    body: z.object({
      ref: RecordRef,
      kind: z.string(),
      after: z.string().nullable().describe('`next` of the page before; null for the first.'),
    }),
    answer: z.object({ records: z.array(RecordSummary), next: z.string().nullable() }),
  },
  showInserts: {
    method: 'post',
    path: '/api/records/inserts',
    summary: 'What of a record can be put into a mail: its figures, its address, its PDF.',
    session: true,
    body: z.object({ ref: RecordRef }),
    answer: Inserts,
  },
  readDocument: {
    method: 'post',
    path: '/api/records/document',
    summary: 'A record as a PDF; answered in pieces, and only with what really is one.',
    session: true,
    body: z.object({ ref: RecordRef }),
    answer: PrintedRecord,
  },
  showSyncState: {
    method: 'get',
    path: '/api/sync',
    summary: 'How the caller’s own sync is: what ran, what comes next, what waits, what failed.',
    session: true,
    answer: SyncState,
  },
  showThingStates: {
    method: 'post',
    path: '/api/sync/things',
    summary:
      'How records, and the open appointment, are in the caller’s own sync; of what is not synced nothing is said.',
    session: true,
    body: z.object({
      refs: z.array(RecordRef).max(itemLimits.states),
      appointment: z
        .string()
        .max(1000)
        .nullable()
        .describe('The id of the open appointment in this mailbox.'),
    }),
    answer: z.object({
      states: z.array(z.object({ ref: RecordRef, state: ThingState })),
      appointment: ThingState.nullable(),
    }),
  },
  syncNow: {
    method: 'post',
    path: '/api/sync/run',
    summary: 'Starts the caller’s own areas and does not wait for them.',
    session: true,
    body: z.object({
      areas: z.array(SyncAreaName).max(10).describe('Empty means all that are on.'),
    }),
    answer: z.object({}),
  },
  listConflicts: {
    method: 'get',
    path: '/api/sync/conflicts',
    summary: 'What the caller is asked by the sync, longest open first within an area.',
    session: true,
    answer: z.object({ conflicts: z.array(Conflict), more: z.boolean() }),
  },
  showConflict: {
    method: 'post',
    path: '/api/sync/conflicts/show',
    summary: 'One question with both sides beside each other, as they are now.',
    session: true,
    body: ConflictRef,
    answer: ConflictPage,
  },
  decideConflict: {
    method: 'post',
    path: '/api/sync/conflicts/decide',
    summary: 'Decides a question and starts the run that carries it out.',
    session: true,
    body: z.object({ ...ConflictRef.shape, decision: ConflictDecision }),
    answer: z.object({}),
  },
  showAppointment: {
    method: 'post',
    path: '/api/appointment',
    summary:
      'The open appointment beside what the ERP has of it, and what saving it would do there.',
    session: true,
    body: z.object({
      itemId: z.string().max(1000).nullable().describe('Its id in this mailbox, where known.'),
      opened: AppointmentForm.nullable().describe(
        'As it was opened; it is looked for by that where Outlook tells no id.',
      ),
      form: AppointmentForm.nullable().describe('As it stands in the form; null while it is read.'),
      linked: z.array(RecordRef).max(20).describe('Appointments of the ERP that it is linked to.'),
      zone: ZoneName,
    }),
    answer: AppointmentPage,
  },
  ...filingRoutes,
  ...ownRoutes,
  listForms: {
    method: 'get',
    path: '/api/create',
    summary: 'What the caller may make in the ERP by hand, and what has to be said for it.',
    session: true,
    answer: z.object({ forms: z.array(CreateForm) }),
  },
  draftRecord: {
    method: 'post',
    path: '/api/create/draft',
    summary: 'A form filled from the open item, and the records that are perhaps the same already.',
    session: true,
    body: z.object({
      area: CreatableArea,
      item: ItemRef,
      person: Person.nullable().describe('Whom a contact is made of; else the item’s writer.'),
      people: z.array(Person).max(itemLimits.people),
      bodyText: z.string().max(itemLimits.bodyText),
      times: ItemTimes.nullable(),
      zone: ZoneName,
    }),
    answer: z.object({ fields: EnteredValues, duplicates: z.array(Duplicate) }),
  },
  createRecord: {
    method: 'post',
    path: '/api/create',
    summary:
      'Makes a record in the ERP and links the item to it; asked for again with the same key it is the same record.',
    session: true,
    body: z.object({
      key: z.uuid().describe('One for each form that was opened.'),
      area: CreatableArea,
      item: ItemRef,
      fields: EnteredValues,
      zone: ZoneName,
      sure: SureRefs.describe('Records of which the user has said that they are others.'),
    }),
    answer: z.discriminatedUnion('state', [
      z.object({
        state: z.literal('made'),
        record: RecordSummary,
        pair: PairState,
        links: z.array(Link).describe('Empty where it could not be linked; the record is there.'),
        mark: z.string().nullable(),
      }),
      z.object({ state: z.literal('duplicates'), duplicates: z.array(Duplicate) }),
    ]),
  },
  createItem: {
    method: 'post',
    path: '/api/create/item',
    summary: 'Makes a record’s counterpart in the caller’s mailbox; one that is there is answered.',
    session: true,
    body: z.object({ ref: RecordRef, zone: ZoneName }),
    answer: CreatedItem,
  },
} satisfies Record<string, Route>;

/** The name of a route. */
export type RouteName = keyof typeof routes;
/** What a route answers. */
export type Answer<R extends RouteName> = z.infer<(typeof routes)[R]['answer']>;
/** What a route's address says after its question mark. */
export type Query<R extends RouteName> = (typeof routes)[R] extends {
  query: infer Q extends z.ZodObject;
}
  ? z.infer<Q>
  : undefined;
/** What is sent to a route; routes without a body take none, routes of bytes none of ours. */
export type Body<R extends RouteName> = (typeof routes)[R] extends {
  body: infer B extends z.ZodType;
}
  ? z.infer<B>
  : undefined;
