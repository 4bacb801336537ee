import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { generate } from 'selfsigned';
import { createItem } from '../../../server/mailbox/ews/operations/createItem.ts';
import { getFolder } from '../../../server/mailbox/ews/operations/getFolder.ts';
import { channelBinding } from '../../../server/mailbox/ews/transport/ntlm/channelBinding.ts';
import { md4 } from '../../../server/mailbox/ews/transport/ntlm/md4.ts';
import { negotiateMessage } from '../../../server/mailbox/ews/transport/ntlm/negotiateMessage.ts';
import { ntlmResponse } from '../../../server/mailbox/ews/transport/ntlm/ntlmResponse.ts';
import { readChallenge } from '../../../server/mailbox/ews/transport/ntlm/readChallenge.ts';
import { element } from '../../../server/mailbox/ews/xml/element.ts';
import { envelopes } from './envelopes.ts';
import { never } from './never.ts';
import { NtlmServer } from './NtlmServer.ts';
import { openMailbox } from './openMailbox.ts';
import { rejection } from './rejection.ts';
import { ScriptedServer } from './ScriptedServer.ts';

const folders = [{ distinguished: 'calendar' }];
const shape = { base: 'IdOnly' } as const;
const answer = envelopes.answer(
  'GetFolder',
  envelopes.success(
    'GetFolder',
    '<m:Folders><t:CalendarFolder><t:FolderId Id="f" ChangeKey="c"/></t:CalendarFolder></m:Folders>',
  ),
);

const account = { user: 'anna', domain: 'EXAMPLE', password: 'Pässword' };
const credentials = { kind: 'ntlm', user: 'EXAMPLE\\anna', password: 'Pässword' } as const;

describe('NTLM', () => {
  it('hashes as RFC 1320 says', () => {
    const hex = (text: string): string => md4(Buffer.from(text)).toString('hex');
    assert.equal(hex(''), '31d6cfe0d16ae931b73c59d7e0c089c0');
    assert.equal(hex('abc'), 'a448017aaf21d8525fc10ae87aa6729d');
    assert.equal(
      hex('12345678901234567890123456789012345678901234567890123456789012345678901234567890'),
      'e33b4ddc9c38f2199c3e7b164fcc0536',
    );
    // Around the border of a block.
    for (const length of [55, 56, 63, 64, 65]) assert.equal(hex('a'.repeat(length)).length, 32);
  });

  it('answers a challenge as the example of [MS-NLMP] 4.2.4 does', () => {
    const pairs = Buffer.from(
      '02000c0044006f006d00610069006e0001000c0053006500720076006500720000000000',
      'hex',
    );
    const { response, sessionKey } = ntlmResponse({
      user: 'User',
      domain: 'Domain',
      password: 'Password',
      serverChallenge: Buffer.from('0123456789abcdef', 'hex'),
      clientChallenge: Buffer.alloc(8, 0xaa),
      time: Buffer.alloc(8),
      targetInfo: pairs,
    });
    assert.equal(response.toString('hex', 0, 16), '68cd0ab851e51c96aabc927bebef6a1c');
    assert.equal(sessionKey.toString('hex'), '8de40ccadbc14a82f15cb0ad0de95ca3');
  });

  it('binds to the certificate of the connection', async () => {
    const { cert } = await generate([{ name: 'commonName', value: 'mail.example.com' }], {
      keySize: 2048,
      algorithm: 'sha256',
    });
    const der = Buffer.from(cert.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    const data = Buffer.concat([
      Buffer.from('tls-server-end-point:'),
      createHash('sha256').update(der).digest(),
    ]);
    const head = Buffer.from(`${'00'.repeat(16)}35000000`, 'hex');
    assert.equal(data.length, 0x35);
    const expected = createHash('md5').update(head).update(data).digest('hex');
    assert.equal(channelBinding(der).toString('hex'), expected);
  });

  it('names neither user nor machine in its first message', () => {
    assert.equal(negotiateMessage().length, 32);
  });

  it('refuses challenges that are none', () => {
    const good = NtlmServer.challenge();
    assert.equal(readChallenge(good).serverChallenge.length, 8);
    const wrong = [
      Buffer.alloc(0),
      good.subarray(0, 31),
      good.subarray(0, good.length - 1),
      Buffer.from('NTLMSSP\0'.padEnd(64, '\x03'), 'latin1'),
    ];
    for (const message of wrong) assert.throws(() => readChallenge(message), /cannot be read/);
  });

  it('signs in once for each connection and keeps it', async () => {
    await using server = await NtlmServer.start(account, () => ({ body: answer }));
    await using mailbox = openMailbox(server.url, { credentials });
    for (let at = 0; at < 3; at += 1) {
      const [outcome] = await getFolder(mailbox.client, { folders, shape }, never);
      assert.equal(outcome?.state, 'done');
    }
    assert.equal(server.handshakes, 1);
    assert.equal(server.connections, 1);
  });

  it('signs in again where the connection was closed', async () => {
    await using server = await NtlmServer.start(account, () => ({ body: answer }));
    await using mailbox = openMailbox(server.url, { credentials });
    await getFolder(mailbox.client, { folders, shape }, never);
    server.closeConnections();
    await getFolder(mailbox.client, { folders, shape }, never).catch(() => undefined);
    await getFolder(mailbox.client, { folders, shape }, never);
    assert.ok(server.handshakes >= 2);
  });

  it('opens a second connection for a second request at a time, and no third', async () => {
    await using server = await NtlmServer.start(account, () => ({ body: answer }));
    await using mailbox = openMailbox(server.url, { credentials, concurrency: { mailbox: 2 } });
    const calls = Array.from({ length: 6 }, () =>
      getFolder(mailbox.client, { folders, shape }, never),
    );
    const outcomes = (await Promise.all(calls)).flat();
    assert.ok(outcomes.every((one) => one.state === 'done'));
    assert.equal(server.connections, 2);
    assert.equal(server.handshakes, 2);
  });

  it('says that the password is wrong, and that nothing was written', async () => {
    await using server = await NtlmServer.start(account, () => ({ body: answer }));
    const wrong = { ...credentials, password: 'other' };
    await using mailbox = openMailbox(server.url, { credentials: wrong });
    const items = [element('t:Contact', {})];
    const error = await rejection(createItem(mailbox.client, { items }, never));
    assert.equal(error.kind, 'not-signed-in');
    assert.deepEqual(error.details['offered'], ['NTLM', 'Negotiate']);
    assert.equal(server.served, 0);
  });

  it('heeds a server that is busy before it lets anyone sign in', async () => {
    await using server = await ScriptedServer.start(() => ({
      status: 503,
      headers: { 'retry-after': '8' },
    }));
    await using mailbox = openMailbox(server.url, { credentials });
    const error = await rejection(getFolder(mailbox.client, { folders, shape }, never));
    assert.equal(error.retryAfter, 8);
  });
});
