import type { AppPorts } from '../app/AppPorts.ts';
import type { Caller } from '../app/Caller.ts';
import { createItem } from '../app/createRecord/createItem.ts';
import { createRecord } from '../app/createRecord/createRecord.ts';
import { draftRecord } from '../app/createRecord/draftRecord.ts';
import { listForms } from '../app/createRecord/listForms.ts';
import { openDocument } from '../app/inserting/openDocument.ts';
import { showInserts } from '../app/inserting/showInserts.ts';
import { fileMail } from '../app/fileMail.ts';
import { linkItem } from '../app/linkItem.ts';
import { listRelated } from '../app/listRelated.ts';
import { listChoices } from '../app/ownSync/choices/listChoices.ts';
import { saveChoice } from '../app/ownSync/choices/saveChoice.ts';
import { showAppointment } from '../app/ownSync/appointment/showAppointment.ts';
import { decideConflict } from '../app/ownSync/decideConflict.ts';
import { listConflicts } from '../app/ownSync/listConflicts.ts';
import { addOwnNeverLink } from '../app/ownSync/neverLink/addOwnNeverLink.ts';
import { listOwnNeverLinks } from '../app/ownSync/neverLink/listOwnNeverLinks.ts';
import { removeOwnNeverLink } from '../app/ownSync/neverLink/removeOwnNeverLink.ts';
import { showConflict } from '../app/ownSync/showConflict.ts';
import { showSyncState } from '../app/ownSync/showSyncState.ts';
import { showThingStates } from '../app/ownSync/showThingStates.ts';
import { syncNow } from '../app/ownSync/syncNow.ts';
import { listThings } from '../app/ownSync/things/listThings.ts';
import { nameThings } from '../app/ownSync/things/nameThings.ts';
import { showThing } from '../app/ownSync/things/showThing.ts';
import { tieThings } from '../app/ownSync/things/tieThings.ts';
import { undoThing } from '../app/ownSync/things/undoThing.ts';
import { enterPage } from '../app/page/enterPage.ts';
import { openPage } from '../app/page/openPage.ts';
import { renewPage } from '../app/page/renewPage.ts';
import { pairMailbox } from '../app/pairMailbox.ts';
import { recognizePeople } from '../app/recognizePeople.ts';
import { restoreLink } from '../app/restoreLink.ts';
import { searchRecords } from '../app/searchRecords.ts';
import { showLinks } from '../app/showLinks.ts';
import { showLast } from '../app/showLast.ts';
import { showRecord } from '../app/showRecord.ts';
import { signIn } from '../app/signIn.ts';
import { suggestRecords } from '../app/suggestRecords.ts';
import { unlinkItem } from '../app/unlinkItem.ts';
import { unpairMailbox } from '../app/unpairMailbox.ts';
import type { Answer, Body, RouteName } from '../../shared/routes.ts';
import type { Call, Handlers } from './mountRoutes.ts';
import { printedRecord } from './printedRecord.ts';

type Service<R extends RouteName> = (
  ports: AppPorts,
  caller: Caller,
  body: Body<R>,
  signal: AbortSignal,
) => Promise<Answer<R>>;

/** Which service answers which route. Who is calling is looked up here, once, for all that need a session. */
export function handlers(ports: AppPorts): Handlers {
  const callerOf = async (call: Pick<Call<RouteName>, 'accountId' | 'language' | 'signal'>) => {
    const caller = await ports.callers.whoIs(call.accountId, call.signal);
    return { ...caller, erp: { ...caller.erp, language: call.language } };
  };
  const forCaller =
    <R extends RouteName>(service: Service<R>) =>
    async (call: Call<R>): Promise<Answer<R>> => {
      return service(ports, await callerOf(call), call.body, call.signal);
    };
  return {
    signIn: ({ body, signal }) => signIn(ports, body, signal),
    pairMailbox: ({ body, signal }) => pairMailbox(ports, body, signal),
    unpairMailbox: async (call) => unpairMailbox(ports, await callerOf(call)),
    showLinks: forCaller<'showLinks'>(showLinks),
    recognizePeople: forCaller<'recognizePeople'>(recognizePeople),
    suggestRecords: forCaller<'suggestRecords'>(suggestRecords),
    linkItem: forCaller<'linkItem'>(linkItem),
    showLast: async (call) => showLast(ports, await callerOf(call), call.signal),
    unlinkItem: async (call) =>
      unlinkItem(ports, await callerOf(call), call.params['id'] ?? '', call.signal),
    restoreLink: async (call) =>
      restoreLink(ports, await callerOf(call), call.params['id'] ?? '', call.signal),
    searchRecords: forCaller<'searchRecords'>(searchRecords),
    showRecord: forCaller<'showRecord'>(showRecord),
    showInserts: forCaller<'showInserts'>(showInserts),
    readDocument: async (call) => {
      const { body, signal } = call;
      const opened = await openDocument(ports, await callerOf(call), body, signal);
      return printedRecord(opened, body.ref.kind);
    },
    listRelated: forCaller<'listRelated'>(listRelated),
    showAppointment: forCaller<'showAppointment'>(showAppointment),
    showSyncState: async (call) => showSyncState(ports, await callerOf(call)),
    showThingStates: forCaller<'showThingStates'>(showThingStates),
    syncNow: forCaller<'syncNow'>(syncNow),
    listConflicts: async (call) => listConflicts(ports, await callerOf(call)),
    showConflict: forCaller<'showConflict'>(showConflict),
    decideConflict: forCaller<'decideConflict'>(decideConflict),
    openPage: forCaller<'openPage'>(openPage),
    enterPage: ({ body, signal }) => enterPage(ports, body, signal),
    renewPage: ({ body, signal }) => renewPage(ports, body, signal),
    leavePage: async ({ body }) => {
      await ports.doors.leave(body.ticket);
      return {};
    },
    listThings: forCaller<'listThings'>(listThings),
    nameThings: forCaller<'nameThings'>(nameThings),
    showThing: forCaller<'showThing'>(showThing),
    tieThings: forCaller<'tieThings'>(tieThings),
    undoThing: forCaller<'undoThing'>(undoThing),
    listNeverLinks: async (call) => listOwnNeverLinks(ports, await callerOf(call)),
    addNeverLink: forCaller<'addNeverLink'>(addOwnNeverLink),
    removeNeverLink: forCaller<'removeNeverLink'>(removeOwnNeverLink),
    listChoices: async (call) => listChoices(ports, await callerOf(call)),
    saveChoice: forCaller<'saveChoice'>(saveChoice),
    listForms: async (call) => listForms(ports, await callerOf(call), call.signal),
    draftRecord: forCaller<'draftRecord'>(draftRecord),
    createRecord: forCaller<'createRecord'>(createRecord),
    createItem: forCaller<'createItem'>(createItem),
    showFiling: async (call) => ports.filings.show(await callerOf(call), call.body, call.signal),
    fileMail: async (call) => fileMail(ports, await callerOf(call), call.body),
    handOverMail: async (call) => ports.filings.handed.begin(await callerOf(call), call.body),
    handOverPart: async (call) => {
      const { params, query, bytes } = call;
      return ports.filings.handed.put(await callerOf(call), params['id'] ?? '', {
        ...query,
        bytes,
      });
    },
    showFilingProgress: async (call) => ({
      progress: ports.filings.progress(await callerOf(call), call.body),
    }),
    stopFiling: async (call) => {
      await ports.filings.stop(await callerOf(call), call.body);
      return {};
    },
    withdrawFiling: async (call) =>
      ports.filings.withdraw(await callerOf(call), call.body, call.signal),
  };
}
