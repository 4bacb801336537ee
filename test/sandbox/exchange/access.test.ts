import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { md4 } from '../../../server/sandbox/exchange/access/md4.ts';
import { all, codes, envelopeOf, ExchangeWorld, one } from './ExchangeWorld.ts';

const getRoot =
  '<m:GetFolder><m:FolderShape><t:BaseShape>Default</t:BaseShape></m:FolderShape><m:FolderIds><t:DistinguishedFolderId Id="msgfolderroot"/></m:FolderIds></m:GetFolder>';
const asBen =
  '<t:ExchangeImpersonation><t:ConnectingSID><t:PrimarySmtpAddress>ben@example.com</t:PrimarySmtpAddress></t:ConnectingSID></t:ExchangeImpersonation>';

describe('the emulated Exchange: access', () => {
  let world: ExchangeWorld;
  beforeEach(async () => (world = await ExchangeWorld.start()));
  afterEach(() => world.close());

  const headers = (more: Record<string, string>) => ({
    'content-type': 'text/xml; charset=utf-8',
    ...more,
  });
  const send = (more: Record<string, string>, body = envelopeOf(getRoot)) =>
    fetch(world.server.url, { method: 'POST', headers: headers(more), body });

  it('offers bearer tokens, NTLM and Basic to whoever brings nothing', async () => {
    const response = await send({});
    assert.equal(response.status, 401);
    const offered = response.headers.get('www-authenticate') ?? '';
    for (const scheme of ['Bearer', 'NTLM', 'Basic']) assert.ok(offered.includes(scheme), scheme);
    const wrong = `Basic ${Buffer.from('anna@example.com:wrong').toString('base64')}`;
    assert.equal((await send({ authorization: wrong })).status, 401);
  });

  it('gives a service account a token, with which it has to impersonate', async () => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'service@example.com',
      client_secret: 's',
    });
    const given = await fetch(`${world.server.origin}/oauth2/token`, {
      method: 'POST',
      body: form,
    });
    const { access_token: token } = (await given.json()) as { access_token: string };
    const authorization = `Bearer ${token}`;
    assert.match(await (await send({ authorization })).text(), /ErrorInvalidAuthorizationContext/);
    assert.equal((await send({ authorization }, envelopeOf(getRoot, asBen))).status, 200);
    world.clock.now += 3_600_000;
    assert.equal((await send({ authorization })).status, 401);
  });

  it('lets only those impersonate who may', async () => {
    const folder = one(
      await world.ask(getRoot, { user: 'service@example.com', header: asBen }),
      'FolderId',
    );
    const own = one(await world.ask(getRoot, { user: 'ben@example.com' }), 'FolderId');
    assert.deepEqual(folder.attributes, own.attributes);
    const denied = await world.ask(getRoot, { header: asBen });
    assert.equal(one(denied, 'faultcode').text, 'a:ErrorImpersonateUserDenied');
    const nobody = await world.ask(getRoot, {
      user: 'service@example.com',
      header: asBen.replace('ben@', 'nobody@'),
    });
    assert.equal(one(nobody, 'faultcode').text, 'a:ErrorNonExistentMailbox');
  });

  it('keeps mailboxes from each other', async () => {
    const other = getRoot.replace(
      '"msgfolderroot"/>',
      '"msgfolderroot"><t:Mailbox><t:EmailAddress>ben@example.com</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>',
    );
    assert.deepEqual(codes(await world.ask(other)), ['ErrorAccessDenied']);
  });

  it('hashes for NTLM as RFC 1320 does', () => {
    assert.equal(md4(Buffer.from('')).toString('hex'), '31d6cfe0d16ae931b73c59d7e0c089c0');
    assert.equal(
      md4(Buffer.from('message digest')).toString('hex'),
      'd9130a8164549fe818874806e1c7014b',
    );
    assert.equal(
      md4(Buffer.from('1234567890'.repeat(8))).toString('hex'),
      'e33b4ddc9c38f2199c3e7b164fcc0536',
    );
  });

  it('signs a connection in by NTLM, and only that connection', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (authorization?: string) =>
      new Promise<{ status: number; challenge: string }>((resolve, reject) => {
        const more: Record<string, string> = authorization === undefined ? {} : { authorization };
        const request = http.request(
          world.server.url,
          { method: 'POST', agent, headers: headers(more) },
          (response) => {
            response.resume();
            response.on('end', () => {
              resolve({
                status: response.statusCode ?? 0,
                challenge: response.headers['www-authenticate'] ?? '',
              });
            });
          },
        );
        request.on('error', reject);
        request.end(envelopeOf(getRoot));
      });
    const negotiate = Buffer.alloc(32);
    negotiate.write('NTLMSSP\0', 'latin1');
    negotiate.writeUInt32LE(1, 8);
    const { challenge } = await ask(`NTLM ${negotiate.toString('base64')}`);
    const given = Buffer.from(challenge.slice(5), 'base64').subarray(24, 32);
    const authenticate = authenticateMessage('anna', 'a', given);
    assert.equal((await ask(`NTLM ${authenticate.toString('base64')}`)).status, 200);
    assert.equal((await ask()).status, 200);
    assert.equal((await send({})).status, 401);
    agent.destroy();
  });

  it('answers autodiscover with its own address, both ways', async () => {
    const authorization = `Basic ${Buffer.from('anna@example.com:a').toString('base64')}`;
    const post = async (file: string, body: string) =>
      (
        await fetch(`${world.server.origin}/autodiscover/${file}`, {
          method: 'POST',
          headers: headers({ authorization }),
          body,
        })
      ).text();
    const pox = await post(
      'autodiscover.xml',
      '<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006"><Request><EMailAddress>anna@example.com</EMailAddress></Request></Autodiscover>',
    );
    assert.ok(pox.includes(`<EwsUrl>${world.server.url}</EwsUrl>`));
    const soap = await post(
      'autodiscover.svc',
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:a="http://schemas.microsoft.com/exchange/2010/Autodiscover"><s:Body><a:GetUserSettingsRequestMessage><a:Request><a:Users><a:User><a:Mailbox>anna@example.com</a:Mailbox></a:User></a:Users><a:RequestedSettings><a:Setting>ExternalEwsUrl</a:Setting></a:RequestedSettings></a:Request></a:GetUserSettingsRequestMessage></s:Body></s:Envelope>',
    );
    assert.ok(soap.includes(`<Value>${world.server.url}</Value>`));
  });

  it('gives who impersonates the rights of whom they act for, not their own', async () => {
    const full = await ExchangeWorld.start({
      accounts: [
        {
          address: 'anna@example.com',
          name: 'Anna',
          password: 'a',
          fullAccess: ['ida@example.com'],
        },
        {
          ...{ address: 'ben@example.com', name: 'Ben', password: 'b', mayImpersonate: true },
          fullAccess: ['anna@example.com'],
        },
        { address: 'ida@example.com', name: 'Ida', password: 'i' },
      ],
    });
    const inboxOf = (address: string) =>
      `<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape><m:FolderIds><t:DistinguishedFolderId Id="inbox"><t:Mailbox><t:EmailAddress>${address}</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId></m:FolderIds></m:GetFolder>`;
    const asAnna = { user: 'ben@example.com', header: asBen.replace('ben@', 'anna@') };
    assert.deepEqual(codes(await full.ask(inboxOf('ida@example.com'), asAnna)), ['NoError']);
    const ben = { user: 'ben@example.com' };
    assert.deepEqual(codes(await full.ask(inboxOf('anna@example.com'), ben)), ['NoError']);
    const denied = await full.ask(inboxOf('ben@example.com'), asAnna);
    assert.deepEqual(codes(denied), ['ErrorAccessDenied']);
    await full.close();
  });

  it('names the line of what is not in the schema', async () => {
    const response = await world.post(envelopeOf('\n\n<m:GetFolder><m:Wrong/></m:GetFolder>'));
    const text = await response.text();
    assert.equal(response.status, 500);
    assert.match(text, /a:ErrorSchemaValidation/);
    assert.match(text, /<t:LineNumber>3<\/t:LineNumber>/);
  });

  it('refuses hostile documents', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${envelopeOf(getRoot)}`;
    assert.match(await (await world.post(bomb)).text(), /ErrorSchemaValidation/);
    const deep = envelopeOf('<m:x>'.repeat(5000));
    assert.match(await (await world.post(deep)).text(), /nested too deeply/);
    assert.match(await (await world.post('{}')).text(), /ErrorSchemaValidation/);
  });

  it('fails as it is told to, as often as it is told to', async () => {
    world.exchange.plan({ fault: { kind: 'busy', backOffMilliseconds: 297 } });
    const busy = await world.ask(getRoot);
    assert.equal(one(busy, 'faultcode').text, 'a:ErrorServerBusy');
    assert.equal(one(busy, 'Value').text, '297');
    world.exchange.plan({
      fault: { kind: 'status', status: 503, retryAfter: 7 },
      operation: 'GetFolder',
    });
    const unavailable = await world.post(envelopeOf(getRoot));
    assert.deepEqual([unavailable.status, unavailable.headers.get('retry-after')], [503, '7']);
    world.exchange.plan({ fault: { kind: 'items', code: 'ErrorTooManyObjectsOpened' } });
    assert.deepEqual(codes(await world.ask(getRoot)), ['ErrorTooManyObjectsOpened']);
    world.exchange.plan({ fault: { kind: 'dropped' } });
    await assert.rejects(world.post(envelopeOf(getRoot)));
    world.exchange.plan({ fault: { kind: 'truncated', bytes: 50 } });
    await assert.rejects(async () => (await world.post(envelopeOf(getRoot))).text());
    assert.deepEqual(codes(await world.ask(getRoot)), ['NoError']);
  });

  it('keeps its mailboxes in a file', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'exchange-'));
    const file = path.join(folder, 'mailboxes.json');
    const first = await ExchangeWorld.start({ file });
    await first.ask(
      '<m:CreateItem><m:Items><t:Contact><t:GivenName>Eva</t:GivenName></t:Contact></m:Items></m:CreateItem>',
    );
    await first.close();
    const second = await ExchangeWorld.start({ file });
    const found = await second.ask(
      '<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape><m:ParentFolderIds><t:DistinguishedFolderId Id="contacts"/></m:ParentFolderIds></m:FindItem>',
    );
    assert.deepEqual(
      all(found, 'GivenName').map(({ text }) => text),
      ['Eva'],
    );
    await second.close();

    // What was changed from inside, not by a request, is kept too.
    const third = await ExchangeWorld.start({ file });
    const [mailbox] = third.exchange.mailboxes;
    const [eva] = mailbox?.itemsIn(mailbox.distinguished('contacts')?.id ?? 0) ?? [];
    assert.ok(mailbox !== undefined && eva !== undefined);
    mailbox.removeItem(eva);
    await third.close();
    const fourth = await ExchangeWorld.start({ file });
    assert.deepEqual([...(fourth.exchange.mailboxes[0]?.items ?? [])], []);
    await fourth.close();
    fs.rmSync(folder, { recursive: true });
  });
});

/** An AUTHENTICATE_MESSAGE with an NTLMv2 answer ([MS-NLMP] 3.3.2), made here independently of the server. */
function authenticateMessage(user: string, password: string, challenge: Buffer): Buffer {
  const hmac = (key: Buffer, data: Buffer) => createHmac('md5', key).update(data).digest();
  const key = hmac(
    md4(Buffer.from(password, 'utf16le')),
    Buffer.from(user.toUpperCase(), 'utf16le'),
  );
  const blob = Buffer.concat([
    Buffer.from('0101000000000000', 'hex'),
    Buffer.alloc(8),
    Buffer.alloc(12),
  ]);
  const answer = Buffer.concat([hmac(key, Buffer.concat([challenge, blob])), blob]);
  const name = Buffer.from(user, 'utf16le');
  const head = Buffer.alloc(64);
  head.write('NTLMSSP\0', 'latin1');
  head.writeUInt32LE(3, 8);
  const field = (at: number, length: number, offset: number) => {
    head.writeUInt16LE(length, at);
    head.writeUInt16LE(length, at + 2);
    head.writeUInt32LE(offset, at + 4);
  };
  field(20, answer.length, 64);
  field(36, name.length, 64 + answer.length);
  return Buffer.concat([head, answer, name]);
}
