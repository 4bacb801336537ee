import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ExchangeWorld } from './ExchangeWorld.ts';
import { schemaErrors } from './messageSchema.ts';
import { readXml } from '../../../server/sandbox/exchange/xml/readXml.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/ews');
const hasCorpus = fs.existsSync(corpus);

/** Requests in a folder: name and text. */
function requestsIn(folder: string): { name: string; text: string; operation: string }[] {
  return fs
    .readdirSync(path.join(corpus, folder))
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .flatMap((name) => {
      const text = fs.readFileSync(path.join(corpus, folder, name), 'utf8');
      const operation = operationOf(text);
      return operation === null ? [] : [{ name, text, operation }];
    });
}

function operationOf(text: string): string | null {
  try {
    const body = readXml(text.replace(/^\uFEFF/, '')).children.find(({ name }) => name === 'Body');
    const name = body?.children[0]?.name;
    return name === undefined || /Response(Message)?$|^Fault$/.test(name) ? null : name;
  } catch {
    return null;
  }
}

describe('the emulated Exchange: requests of the corpus', function () {
  let world: ExchangeWorld;

  before(async function () {
    if (!hasCorpus) {
      console.log('    ! no corpus of EWS messages: ../shared/corpus/ews is not there');
      this.skip();
    }
    world = await ExchangeWorld.start({
      accounts: [
        { address: 'user1@gw.example', name: 'User One', password: 'u', mayImpersonate: true },
        { address: 'anna@example.com', name: 'Anna Berg', password: 'a' },
      ],
    });
  });
  after(() => world?.close());

  /** Sends all; gives what was refused as a whole, by code. */
  async function sendAll(folder: string): Promise<Map<string, string[]>> {
    const refused = new Map<string, string[]>();
    for (const { name, text, operation } of requestsIn(folder)) {
      if (operation === 'GetStreamingEvents') continue;
      const response = await world.post(text.replace(/^\uFEFF/, ''), 'user1@gw.example');
      const answer = await response.text();
      assert.match(answer, /Envelope/, `${name}: ${answer.slice(0, 600)}`);
      assert.deepEqual(schemaErrors(answer), [], `${folder}/${name}: ${answer.slice(0, 600)}`);
      const fault = /<faultcode[^>]*>a:(\w+)/.exec(answer)?.[1];
      if (fault !== undefined) {
        const key = fault === 'ErrorInvalidOperation' ? `${fault}: ${operation}` : fault;
        refused.set(key, [...(refused.get(key) ?? []), name]);
      }
    }
    return refused;
  }

  for (const folder of [
    'requests-exchangelib',
    'requests-davmail',
    'requests-ews-javascript-api',
  ]) {
    it(`answers every request of ${folder.slice(9)}`, async () => {
      assert.deepEqual([...(await sendAll(folder))], []);
    });
  }

  it('answers every request of the documentation for an operation it has, and names the others', async () => {
    const refused = await sendAll('microsoft-docs');
    const unknown = [...refused.keys()].filter((key) => key.startsWith('ErrorInvalidOperation: '));
    console.log(`    not emulated: ${unknown.map((key) => key.slice(23)).join(', ')}`);
    const others = [...refused].filter(([key]) => !unknown.includes(key));
    for (const [code, names] of others) console.log(`    ${code}: ${names.join(', ')}`);
    assert.ok(!refused.has('ErrorSchemaValidation'), 'all are valid');
  }).timeout(60_000);
});
