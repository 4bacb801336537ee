import assert from 'node:assert/strict';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { Agent, setGlobalDispatcher, getGlobalDispatcher } from 'undici';
import { generate } from 'selfsigned';
import { getFolder } from '../../../server/mailbox/ews/operations/getFolder.ts';
import { channelBinding } from '../../../server/mailbox/ews/transport/ntlm/channelBinding.ts';
import { envelopes } from './envelopes.ts';
import { never } from './never.ts';
import { NtlmServer } from './NtlmServer.ts';
import { openMailbox } from './openMailbox.ts';
import { rejection } from './rejection.ts';

const answer = envelopes.answer(
  'GetFolder',
  envelopes.success(
    'GetFolder',
    '<m:Folders><t:Folder><t:FolderId Id="f"/></t:Folder></m:Folders>',
  ),
);
const request = { folders: [{ distinguished: 'inbox' }], shape: { base: 'IdOnly' } } as const;

describe('https to Exchange', () => {
  let server: https.Server;
  let url: string;
  let ca: string;
  let ntlmMessages: Buffer[];

  before(async () => {
    const made = await generate([{ name: 'commonName', value: 'mail.example.com' }], {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    });
    ca = made.cert;
    server = https.createServer({ key: made.private, cert: made.cert }, (seen, response) => {
      seen.resume();
      const token = /^NTLM (.+)$/.exec(seen.headers.authorization ?? '')?.[1];
      if (token !== undefined) {
        const message = Buffer.from(token, 'base64');
        if (message.readUInt32LE(8) === 1) {
          const challenge = NtlmServer.challenge().toString('base64');
          response.writeHead(401, { 'www-authenticate': `NTLM ${challenge}` }).end();
          return;
        }
        ntlmMessages.push(message);
      }
      response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(answer);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/EWS/Exchange.asmx`;
  });

  beforeEach(() => {
    ntlmMessages = [];
  });

  after(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('refuses a certificate nobody vouches for, whatever the environment says', async () => {
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    const dispatcher = getGlobalDispatcher();
    // Two ways in which others switch the check off.
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    setGlobalDispatcher(new Agent({ connect: { rejectUnauthorized: false } }));
    try {
      for (const kind of ['basic', 'ntlm'] as const) {
        const credentials = { kind, user: 'anna', password: 'x' };
        await using mailbox = openMailbox(url, { credentials });
        const error = await rejection(getFolder(mailbox.client, request, never));
        assert.equal(error.kind, 'unavailable');
        assert.equal(error.reason, 'exchange-certificate');
      }
    } finally {
      setGlobalDispatcher(dispatcher);
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
  });

  it("accepts one that the customer's own authority vouches for", async () => {
    await using mailbox = openMailbox(url, { ca });
    const [outcome] = await getFolder(mailbox.client, request, never);
    assert.equal(outcome?.state, 'done');
  });

  it('refuses one made out to another host', async () => {
    await using mailbox = openMailbox(url.replace('127.0.0.1', 'localhost'), { ca });
    const error = await rejection(getFolder(mailbox.client, request, never));
    assert.equal(error.reason, 'exchange-certificate');
  });

  it('ties an NTLM sign-in to the certificate of its connection', async () => {
    const credentials = { kind: 'ntlm', user: 'anna', password: 'x' } as const;
    await using mailbox = openMailbox(url, { ca, credentials });
    await getFolder(mailbox.client, request, never);
    const der = Buffer.from(ca.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    assert.ok(ntlmMessages[0]?.includes(channelBinding(der)));
  });
});
