import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../server/core/AppError.ts';
import { AnswerReader } from '../../../server/mailbox/ews/answers/AnswerReader.ts';
import type { Outcome } from '../../../server/mailbox/ews/answers/Outcome.ts';
import { readPoxAnswer } from '../../../server/mailbox/ews/autodiscover/readPoxAnswer.ts';
import { readSoapAnswer } from '../../../server/mailbox/ews/autodiscover/readSoapAnswer.ts';
import { ElementReader } from '../../../server/mailbox/ews/xml/ElementReader.ts';
import { usualLimits } from '../../../server/mailbox/ews/xml/usualLimits.ts';
import { operationCalls } from './operationCalls.ts';
import { openMailbox } from './openMailbox.ts';
import { ScriptedServer } from './ScriptedServer.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/ews');
const isThere = fs.existsSync(corpus);
if (!isThere) console.log('NOT CHECKED: ../shared/corpus/ews is not there.');

/** Examples that are not understood, and why. Everything else must be read. */
const refused: Record<string, string> = {
  // Captured with a stray backslash in a start tag: no XML.
  '014.xml': 'malformed-xml',
  // Answers to what was sent without being kept; the call they are read with asked to keep it.
  'createitem-acceptsharinginvitation-1.xml': 'not-one',
  'createitem-operation-email-message-1.xml': 'not-one',
  'createitem-operation-meeting-request-1.xml': 'not-one',
  'how-to-propose-a-new-meeting-time-by-using-ews-in-exchange-3.xml': 'not-one',
};

(isThere ? describe : describe.skip)('examples of EWS', () => {
  const files = isThere ? answersOf(['microsoft-docs', 'ews-javascript-api']) : [];

  it('that are answers or faults are read, or refused with a reason', () => {
    const notRead: string[] = [];
    for (const { name, text, root } of files) {
      const operation = root.replace(/Response$/, '');
      const reader = new AnswerReader({ operation, effect: 'read', pieces: piecesOf });
      try {
        // In small pieces, as a network may bring it.
        for (let at = 0; at < text.length; at += 7) reader.write(text.slice(at, at + 7));
        reader.end();
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        notRead.push(`${name} (${root}): ${error.reason}`);
      }
    }
    console.log(
      `      ${files.length} answers, not read by the reader of answers: ${notRead.length}`,
    );
    for (const line of notRead) console.log(`        ${line}`);
    assert.deepEqual(
      notRead.filter((line) => !(line.split(' ')[0]! in refused)),
      [],
    );
  });

  it('that answer an operation of this client become its values or its errors', async () => {
    const notUnderstood: string[] = [];
    const counts = { values: 0, errors: 0 };
    for (const { name, text, root } of files) {
      const operation = root.replace(/Response$/, '');
      const call = operationCalls.find((one) => one.operation === operation);
      if (!call) continue;
      const count = text.match(/ResponseClass=/g)?.length ?? 0;
      await using server = await ScriptedServer.start(() => ({ body: text }));
      await using mailbox = openMailbox(server.url);
      for (const reason of await failuresOf(call.call(mailbox.client, count))) {
        if (reason === undefined) counts.values += 1;
        else if (reason.startsWith('Error')) counts.errors += 1;
        else notUnderstood.push(`${name}: ${reason}`);
      }
    }
    console.log(`      ${counts.values} values, ${counts.errors} errors told by Exchange`);
    for (const line of notUnderstood) console.log(`        not understood: ${line}`);
    assert.deepEqual(
      notUnderstood.filter((line) => refused[line.split(':')[0]!] !== line.split(': ')[1]),
      [],
    );
    assert.ok(counts.values >= 100);
  });

  it('of Autodiscover are read', () => {
    let found = 0;
    for (const file of filesOf('ews-javascript-api')) {
      const text = fs.readFileSync(file, 'utf8');
      if (!text.includes('GetUserSettingsResponseMessage')) continue;
      const reader = new ElementReader(['*'], usualLimits);
      const events = [...reader.write(text), ...reader.end()];
      const finding = readSoapAnswer(events.at(-1)!.element);
      assert.equal(finding.type, 'found');
      assert.equal(readPoxAnswer(events.at(-1)!.element).type, 'nothing');
      found += 1;
    }
    assert.equal(found, 1);
  });
});

const piecesOf = ['Items', 'Folders', 'RootFolder/Items', 'RootFolder/Folders', 'Changes'];

/** For each outcome of a call: undefined where it is a value, else the reason of its error. */
async function failuresOf(call: Promise<unknown>): Promise<(string | undefined)[]> {
  try {
    const value = await call;
    const outcomes = Array.isArray(value) ? (value as Partial<Outcome<unknown>>[]) : [];
    const many = outcomes.filter((one) => one.state !== undefined);
    if (many.length === 0) return [undefined];
    return many.map((one) => (one.state === 'failed' ? String(one.error?.reason) : undefined));
  } catch (error) {
    if (error instanceof AppError) return [String(error.reason)];
    throw error;
  }
}

function filesOf(folder: string): string[] {
  const at = path.join(corpus, folder);
  return fs.readdirSync(at).map((name) => path.join(at, name));
}

/** Every file of these folders whose body is no request. */
function answersOf(folders: string[]): { name: string; text: string; root: string }[] {
  return folders.flatMap(filesOf).flatMap((file) => {
    const text = fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '');
    const root = /<(?:[\w.-]+:)?Body[^>]*>\s*<(?:[\w.-]+:)?([\w.]+)/.exec(text)?.[1] ?? '';
    const isAnswer = /Response$/.test(root) || root === 'Fault';
    return isAnswer ? [{ name: path.basename(file), text: text.trimStart(), root }] : [];
  });
}
