import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../server/core/AppError.ts';
import { AnswerReader } from '../../../server/mailbox/ews/answers/AnswerReader.ts';
import { readSoapAnswer } from '../../../server/mailbox/ews/autodiscover/readSoapAnswer.ts';
import { ElementReader } from '../../../server/mailbox/ews/xml/ElementReader.ts';
import { usualLimits } from '../../../server/mailbox/ews/xml/usualLimits.ts';
import { autodiscoverSoap } from '../../../server/sandbox/exchange/autodiscover/autodiscoverSoap.ts';
import { Exchange } from '../../../server/sandbox/exchange/Exchange.ts';
import { operations } from '../../../server/sandbox/exchange/operations/operations.ts';
import { readRequest } from '../../../server/sandbox/exchange/soap/readRequest.ts';
import { RequestFault } from '../../../server/sandbox/exchange/soap/RequestFault.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/ews');
const isThere = fs.existsSync(corpus);
if (!isThere) console.log('      NOT CHECKED: ../shared/corpus/ews is not there');

/** How many there are of each; a corpus that shrinks would else go unseen. */
const expected = { 'microsoft-docs': 494, 'ews-javascript-api': 51 };

/**
 * All that is not understood, and why: files by their names, requests for operations that are not emulated by
 * the names of the operations, several files each. The answers to those are read like all others.
 */
const notUnderstood: readonly { why: string; reason: string; names: string }[] = [
  {
    why: 'captured with a stray backslash in a start tag, so that it is no XML',
    reason: 'malformed-xml',
    names: '014.xml',
  },
  {
    why: 'rights of other people, sharing between mailboxes and rules: the sync changes none of them',
    reason: 'ErrorInvalidOperation',
    names: `AddDelegate GetDelegate RemoveDelegate UpdateDelegate GetSharingFolder GetSharingMetadata
      RefreshSharingFolder GetInboxRules UpdateInboxRules`,
  },
  {
    why: 'free and busy times, absence, rooms and tips: nothing that is synced',
    reason: 'ErrorInvalidOperation',
    names: `GetUserAvailabilityRequest GetUserOofSettingsRequest SetUserOofSettingsRequest GetRoomLists
      GetRooms GetMailTips GetServiceConfiguration GetPasswordExpirationDate`,
  },
  {
    why: 'conversations, personas, reminders and distribution lists: views of items that are read themselves',
    reason: 'ErrorInvalidOperation',
    names: `ApplyConversationAction FindConversation GetConversationItems FindPeople GetPersona
      GetReminders PerformReminderAction ExpandDL MarkAsJunk`,
  },
  {
    why: 'archives, retention, discovery and raw copies of mailboxes: an administrator’s work',
    reason: 'ErrorInvalidOperation',
    names: `ArchiveItem CreateManagedFolder ExportItems UploadItems GetDiscoverySearchConfiguration
      GetHoldOnMailboxes SetHoldOnMailboxes GetNonIndexableItemDetails GetNonIndexableItemStatistics
      GetSearchableMailboxes SearchMailboxes GetUserRetentionPolicyTags CreateFolderPath`,
  },
  {
    why: 'settings, apps, telephony and messengers kept in Exchange: none of ours',
    reason: 'ErrorInvalidOperation',
    names: `CreateUserConfiguration DeleteUserConfiguration UpdateUserConfiguration DisableApp
      GetAppManifests GetClientAccessToken InstallApp UninstallApp DisconnectPhoneCall
      GetPhoneCallInformation PlayOnPhone AddImContactToGroup AddImGroup AddNewImContactToGroup
      AddNewTelUriContactToGroup GetImItemList GetImItems RemoveContactFromImList
      RemoveDistributionGroupFromImList RemoveImContactFromGroup RemoveImGroup SetImGroup`,
  },
];

interface Example {
  name: string;
  text: string;
  /** The element in the SOAP body. */
  root: string;
}

(isThere ? describe : describe.skip)('all examples of EWS', () => {
  // Mocha reads what is skipped, too.
  const examples = isThere ? Object.keys(expected).flatMap(examplesIn) : [];

  it('are there', () => {
    for (const [folder, count] of Object.entries(expected)) {
      assert.equal(fs.readdirSync(path.join(corpus, folder)).length, count, folder);
    }
  });

  it('are read by the client where they are answers and by the server where they are requests; the rest is listed with its reason', () => {
    const counts = { answers: 0, requests: 0 };
    const failures = new Map<string, string>();
    for (const example of examples) {
      const isAnswer = /Response(Message)?$|^Fault$/.test(example.root);
      counts[isAnswer ? 'answers' : 'requests'] += 1;
      const reason = isAnswer ? readAnswer(example) : readQuestion(example);
      if (reason === undefined) continue;
      const isForeign = reason === 'ErrorInvalidOperation';
      failures.set(isForeign ? example.root : example.name, reason);
    }
    const known = notUnderstood.flatMap(({ reason, names }) =>
      names.split(/\s+/).map((name): [string, string] => [name, reason]),
    );
    console.log(`      ${counts.answers} answers, ${counts.requests} requests; not understood:`);
    for (const { why, names } of notUnderstood) {
      console.log(`        ${why}: ${names.split(/\s+/).length}`);
    }
    assert.deepEqual(Object.fromEntries([...failures].sort()), Object.fromEntries(known.sort()));
    assert.equal(counts.answers + counts.requests, 545);
  });
});

const pieces = ['Items', 'Folders', 'RootFolder/Items', 'RootFolder/Folders', 'Changes'];

/** @returns why it is not understood */
function readAnswer({ text, root }: Example): string | undefined {
  try {
    if (root === 'GetUserSettingsResponseMessage') {
      const reader = new ElementReader(['*'], usualLimits);
      const element = [...reader.write(text), ...reader.end()].at(-1)?.element;
      const finding = element && readSoapAnswer(element);
      return finding?.type === 'found' ? undefined : 'not-autodiscover';
    }
    const operation = root.replace(/Response$/, '');
    const reader = new AnswerReader({ operation, effect: 'read', pieces });
    reader.write(text);
    reader.end();
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return String(error.reason);
    throw error;
  }
}

const exchange = new Exchange({ accounts: [], now: () => 0, guid: () => '' });

/** @returns why it is not understood */
function readQuestion({ text, root }: Example): string | undefined {
  try {
    if (root === 'GetUserSettingsRequestMessage') {
      const answer = autodiscoverSoap(exchange, text, 'http://127.0.0.1');
      return answer.includes('<ErrorCode>InvalidUser</ErrorCode>') ? undefined : 'not-autodiscover';
    }
    const isKnown = (operation: string): boolean =>
      Object.hasOwn(operations, operation) || operation === 'GetStreamingEvents';
    readRequest(text, isKnown);
    return undefined;
  } catch (error) {
    if (error instanceof RequestFault) return error.code;
    throw error;
  }
}

function examplesIn(folder: string): Example[] {
  return fs.readdirSync(path.join(corpus, folder)).map((name) => {
    const text = fs.readFileSync(path.join(corpus, folder, name), 'utf8').replace(/^\ufeff/, '');
    const root = /<(?:[\w.-]+:)?Body[^>]*>\s*<(?:[\w.-]+:)?([\w.]+)/.exec(text)?.[1] ?? '';
    return { name, text: text.trimStart(), root };
  });
}
