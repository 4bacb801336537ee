import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { envelopeOf, ExchangeWorld } from './ExchangeWorld.ts';
import { schemaErrors } from './messageSchema.ts';

const getRoot =
  '<m:GetFolder><m:FolderShape><t:BaseShape>Default</t:BaseShape></m:FolderShape><m:FolderIds><t:DistinguishedFolderId Id="msgfolderroot"/></m:FolderIds></m:GetFolder>';
const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/ews');

describe('the emulated Exchange: bad input', () => {
  let world: ExchangeWorld;
  beforeEach(async () => (world = await ExchangeWorld.start()));
  afterEach(() => world.close());

  /** The code of the fault that a document is answered by. */
  async function faultOf(envelope: string): Promise<string | undefined> {
    const response = await world.post(envelope);
    const text = await response.text();
    assert.equal(response.status, 500, text.slice(0, 300));
    assert.deepEqual(schemaErrors(text), []);
    return /<faultcode[^>]*>a:(\w+)/.exec(text)?.[1];
  }

  it('refuses a hundred megabytes without reading them all', async () => {
    const response = await world.post(envelopeOf(`${getRoot}${' '.repeat(100_000_000)}`));
    assert.equal(response.status, 413);
  }).timeout(20_000);

  it('stops at the first attribute, element and level too many', async () => {
    const attributes = Array.from({ length: 1_000_000 }, (_, at) => `a${at}="1"`).join(' ');
    assert.equal(
      await faultOf(envelopeOf(`<m:GetFolder ${attributes}/>`)),
      'ErrorSchemaValidation',
    );
    const many = '<t:x/>'.repeat(500_000);
    assert.equal(
      await faultOf(envelopeOf(`<m:GetFolder>${many}</m:GetFolder>`)),
      'ErrorSchemaValidation',
    );
    assert.equal(await faultOf(envelopeOf('<m:x>'.repeat(100_000))), 'ErrorSchemaValidation');
  }).timeout(20_000);

  it('reads no document type, and so no entity, inside or outside', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]>';
    assert.equal(await faultOf(`${bomb}${envelopeOf(getRoot)}`), 'ErrorSchemaValidation');
    const outside = '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x">';
    assert.equal(await faultOf(`${outside}${envelopeOf(getRoot)}`), 'ErrorSchemaValidation');
    const unknown = envelopeOf(getRoot.replace('Default', '&nothing;'));
    assert.equal(await faultOf(unknown), 'ErrorSchemaValidation');
  });

  it('refuses what ends too early, is empty, is not SOAP 1.1, or asks for what is not there', async () => {
    assert.equal(await faultOf(envelopeOf(getRoot).slice(0, -40)), 'ErrorSchemaValidation');
    assert.equal(await faultOf(''), 'ErrorSchemaValidation');
    assert.equal(await faultOf('{"not": "XML"}'), 'ErrorSchemaValidation');
    assert.equal(await faultOf(envelopeOf('')), 'ErrorInvalidRequest');
    const newer = envelopeOf(getRoot).replace(
      'http://schemas.xmlsoap.org/soap/envelope/',
      'http://www.w3.org/2003/05/soap-envelope',
    );
    assert.equal(await faultOf(newer), 'ErrorInvalidRequest');
    assert.equal(await faultOf(envelopeOf('<m:constructor/>')), 'ErrorInvalidOperation');
  });

  it('asks again of whoever signs in with nonsense', async () => {
    const ntlm = Buffer.concat([
      Buffer.from('NTLMSSP\0\x03\0\0\0', 'latin1'),
      Buffer.alloc(60, 255),
    ]);
    const headers = [
      ...['', 'Basic', 'Basic !!!', `Basic ${'A'.repeat(8000)}`, 'Bearer', 'Bearer x'],
      ...['NTLM', 'NTLM AAAA', `NTLM ${ntlm.toString('base64')}`, 'Negotiate AAAA', 'Digest x'],
    ];
    for (const authorization of headers) {
      const response = await fetch(world.server.url, {
        method: 'POST',
        headers: { authorization, 'content-type': 'text/xml' },
        body: envelopeOf(getRoot),
      });
      assert.equal(response.status, 401, authorization.slice(0, 40));
      await response.arrayBuffer();
    }
  });

  it('refuses other types and methods', async () => {
    const authorization = `Basic ${Buffer.from('anna@example.com:a').toString('base64')}`;
    const status = async (init: RequestInit) => (await fetch(world.server.url, init)).status;
    const headers = { authorization, 'content-type': 'application/json' };
    assert.equal(await status({ method: 'POST', headers, body: '{}' }), 415);
    assert.equal(await status({ headers: { authorization } }), 405);
  });

  it('outlives a program that leaves in the middle of a request', async () => {
    const socket = net.connect(Number(new URL(world.server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const authorization = `Basic ${Buffer.from('anna@example.com:a').toString('base64')}`;
    socket.write(
      `POST /EWS/Exchange.asmx HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: text/xml\r\nContent-Length: 1000\r\n\r\n<x`,
    );
    socket.destroySoon();
    await once(socket, 'close');
    assert.equal((await world.post(envelopeOf(getRoot))).status, 200);
  });

  it('answers requests with nonsense in any place by SOAP, never by a mistake of its own', async function () {
    if (!fs.existsSync(corpus)) {
      console.log('      ! no requests to spoil: ../shared/corpus/ews is not there');
      this.skip();
    }
    const texts = ['requests-exchangelib', 'requests-davmail', 'microsoft-docs']
      .flatMap((folder) => filesIn(path.join(corpus, folder)))
      .filter((text) => !/Response(Message)?[ >]|GetStreamingEvents/.test(text));
    const random = makeRandom(20261122);
    const ids: string[] = [];
    for (let round = 0; round < 500; round += 1) {
      const own = pick(texts, random).replace(
        / Id="[A-Za-z0-9+/=]{6,}"( ChangeKey="[^"]*")?/g,
        (id) => (ids.length === 0 ? id : ` Id="${pick(ids, random)}"`),
      );
      const answer = await (await world.post(spoil(own, random))).text();
      assert.match(answer, /Envelope/, own.slice(-800));
      for (const [, id = ''] of answer.matchAll(/<t:(?:ItemId|FolderId) Id="([^"]+)"/g))
        ids.push(id);
      ids.splice(0, Math.max(0, ids.length - 300));
    }
  }).timeout(60_000);
});

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, ''));
}

const nonsense = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '999999999999',
    'x',
    'AAAA',
    '1e5',
    'NaN',
    '{}',
    '%E0%A4%A',
    '&lt;',
    '😀',
  ],
  ...[
    '2027-02-30T10:00:00Z',
    '2027-13-45T99:99:99',
    '0000-00-00T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ],
  ...[
    'constructor',
    '__proto__',
    'Foo Standard Time',
    'item:Nonsense',
    '0x8000',
    'P1Y',
    'a'.repeat(5000),
  ],
];

/** Replaces up to two values of a document. */
function spoil(text: string, random: (below: number) => number): string {
  let spoiled = text;
  for (let times = random(3); times > 0; times -= 1) {
    const [place] = pick([...spoiled.matchAll(/>([^<>]+)<\/|="(?!http)([^"]*)"/g)], random);
    const value = pick(nonsense, random);
    const at = spoiled.indexOf(place);
    const put = place.startsWith('>') ? `>${value}</` : `="${value}"`;
    spoiled = spoiled.slice(0, at) + put + spoiled.slice(at + place.length);
  }
  return spoiled;
}

function pick<T>(from: readonly T[], random: (below: number) => number): T {
  const found = from[random(from.length)];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
}

/** The same numbers each time. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 1;
    return (state >>> 8) % below;
  };
}
