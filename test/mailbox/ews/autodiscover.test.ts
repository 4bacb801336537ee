import assert from 'node:assert/strict';
import { autodiscover } from '../../../server/mailbox/ews/autodiscover/autodiscover.ts';
import { mayAskHost } from '../../../server/mailbox/ews/autodiscover/mayAskHost.ts';
import { poxRequest } from '../../../server/mailbox/ews/autodiscover/poxRequest.ts';
import { never } from './never.ts';
import { rejection } from './rejection.ts';
import { ScriptedServer, type Reply, type SeenRequest } from './ScriptedServer.ts';
import { TestClock } from './TestClock.ts';

const soap = (user: string): Reply => ({
  body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><GetUserSettingsResponseMessage xmlns="http://schemas.microsoft.com/exchange/2010/Autodiscover"><Response><ErrorCode>NoError</ErrorCode><UserResponses><UserResponse>${user}</UserResponse></UserResponses></Response></GetUserSettingsResponseMessage></s:Body></s:Envelope>`,
});
const soapUrl = (url: string): Reply =>
  soap(
    `<ErrorCode>NoError</ErrorCode><UserSettings><UserSetting><Name>InternalEwsUrl</Name><Value>https://inside.example.com/EWS/Exchange.asmx</Value></UserSetting><UserSetting><Name>ExternalEwsUrl</Name><Value>${url}</Value></UserSetting></UserSettings>`,
  );
const soapRedirect = (code: string, target: string): Reply =>
  soap(`<ErrorCode>${code}</ErrorCode><RedirectTarget>${target}</RedirectTarget>`);
const pox = (account: string): Reply => ({
  body: `<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006"><Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"><Account>${account}</Account></Response></Autodiscover>`,
});
const poxUrl = pox(
  '<AccountType>email</AccountType><Action>settings</Action><Protocol><Type>EXCH</Type><EwsUrl>https://inside.example.com/e</EwsUrl></Protocol><Protocol><Type>EXPR</Type><EwsUrl>https://mail.example.com/e</EwsUrl></Protocol>',
);

const credentials = { kind: 'basic', user: 'anna', password: 'secret' } as const;

/** Asks a server whose answers depend on the path: `/s.svc` and `/p.xml` first. */
async function ask(
  answer: (seen: SeenRequest, url: string) => Reply,
  options: { allowedHosts?: string[]; paths?: string[] } = {},
) {
  await using server = await ScriptedServer.start((seen) => answer(seen, origin(server.url)));
  const urls = (options.paths ?? ['/s.svc', '/p.xml']).map((path) => origin(server.url) + path);
  const settings = {
    address: 'anna@example.com',
    credentials,
    urls,
    allowedHosts: options.allowedHosts ?? [],
  };
  const work = autodiscover(settings, new TestClock(), never);
  const result = await work.then(
    (value) => ({ value, error: undefined }),
    async () => ({ value: undefined, error: await rejection(work) }),
  );
  return { ...result, seen: server.seen };
}

function origin(url: string): string {
  return new URL(url).origin;
}

describe('Autodiscover', () => {
  it('finds the address by the SOAP service', async () => {
    const { value, seen } = await ask(() => soapUrl('https://mail.example.com/EWS/Exchange.asmx'));
    assert.equal(value?.ewsUrl, 'https://mail.example.com/EWS/Exchange.asmx');
    assert.match(seen[0]?.body ?? '', /<a:Mailbox>anna@example\.com<\/a:Mailbox>/);
    assert.equal(seen.length, 1);
  });

  it('finds the address by the older service where the other is not there', async () => {
    const { value, seen } = await ask(({ path }) =>
      path.endsWith('.svc') ? { status: 404 } : poxUrl,
    );
    assert.equal(value?.ewsUrl, 'https://mail.example.com/e');
    assert.equal(seen[1]?.body, poxRequest('anna@example.com'));
  });

  it('asks the next place where one names an address that is none, and shows no text of it', async () => {
    for (const reply of [
      soapRedirect('RedirectAddress', 'not an address'),
      soap('<ErrorCode>Secret of anna</ErrorCode>'),
    ]) {
      const { value } = await ask(({ path }) => (path.endsWith('.svc') ? reply : poxUrl));
      assert.equal(value?.ewsUrl, 'https://mail.example.com/e');
      assert.doesNotMatch(JSON.stringify(value), /Secret/);
    }
  });

  it('follows redirects to other addresses and places it may ask', async () => {
    const { value, seen } = await ask(({ path, body }, url) => {
      if (path === '/s.svc') return { status: 302, headers: { location: '/moved.svc' } };
      if (path === '/moved.svc') return soapRedirect('RedirectUrl', `${url}/there.xml`);
      if (path === '/there.xml' && body.includes('anna@example.com')) {
        return pox('<Action>redirectUrl</Action><RedirectUrl>' + url + '/last.xml</RedirectUrl>');
      }
      return poxUrl;
    });
    assert.equal(value?.ewsUrl, 'https://mail.example.com/e');
    assert.deepEqual(
      seen.map((one) => one.path),
      ['/s.svc', '/moved.svc', '/there.xml', '/last.xml'],
    );
    assert.deepEqual(
      value.attempts.map((one) => one.result),
      ['redirect', 'redirect', 'redirect', 'found'],
    );
  });

  it('asks again for another address', async () => {
    const { value } = await ask(({ body }) =>
      body.includes('anna@example.com')
        ? soapRedirect('RedirectAddress', 'anna@cloud.example.com')
        : soapUrl('https://mail.example.com/e'),
    );
    assert.equal(value?.ewsUrl, 'https://mail.example.com/e');
  });

  for (const target of [
    'https://evil.example/autodiscover.xml',
    'http://autodiscover.example.com/autodiscover.xml',
    'https://evilexample.com/',
    'https://user:pass@mail.example.com/',
    'ftp://mail.example.com/',
    'not an address',
  ]) {
    it(`never sends the password to ${target}`, async () => {
      const answers: Reply[] = [
        { status: 302, headers: { location: target } },
        soapRedirect('RedirectUrl', target),
      ];
      for (const answer of answers) {
        const { error } = await ask(() => answer, { paths: ['/s.svc'] });
        assert.equal(error?.kind, 'not-configured');
        const attempts = error.details['attempts'] as { result: string }[];
        assert.match(attempts.at(-1)?.result ?? '', /host-not-allowed|asked-before/);
      }
    });

    it(`takes no EWS address like ${target}`, async () => {
      const { error } = await ask(() => soapUrl(target), { paths: ['/s.svc'] });
      assert.equal(error?.kind, 'not-configured');
    });
  }

  it('takes an EWS address at a host the administrator allows', async () => {
    const answer = () => soapUrl('https://ews.hoster.example/e');
    const { value } = await ask(answer, { allowedHosts: ['*.hoster.example'] });
    assert.equal(value?.ewsUrl, 'https://ews.hoster.example/e');
  });

  it('ends in a ring of redirects', async () => {
    const { error, seen } = await ask(({ path }, url) =>
      soapRedirect('RedirectUrl', `${url}${path === '/s.svc' ? '/t.svc' : '/s.svc'}`),
    );
    assert.equal(error?.kind, 'not-configured');
    assert.ok(seen.length <= 12);
  });

  it('ends where each redirect leads to a new place', async () => {
    const { error, seen } = await ask((_, url) =>
      soapRedirect('RedirectUrl', `${url}/${crypto.randomUUID()}.svc`),
    );
    assert.equal(error?.kind, 'not-configured');
    assert.ok(seen.length <= 12);
  });

  it('says that the password was refused', async () => {
    const { error } = await ask(() => ({ status: 401 }));
    assert.equal(error?.kind, 'not-signed-in');
  });

  it('says that a page or another answer is none', async () => {
    for (const body of ['<html/>', '<a><b/></a>', 'x', '<!DOCTYPE a><a/>']) {
      const { error } = await ask(() => ({ body }));
      assert.equal(error?.kind, 'not-configured', body);
    }
  });

  it('knows whom a domain allows', () => {
    assert.ok(mayAskHost('Autodiscover.Example.com', 'example.com', []));
    assert.ok(mayAskHost('example.com', 'example.com', []));
    assert.ok(!mayAskHost('notexample.com', 'example.com', []));
    assert.ok(!mayAskHost('example.com.evil.example', 'example.com', []));
    assert.ok(mayAskHost('a.b.hoster.example', 'example.com', ['*.hoster.example']));
    assert.ok(!mayAskHost('hoster.example', 'example.com', ['*.hoster.example']));
    assert.ok(mayAskHost('mail.hoster.example', 'example.com', ['mail.hoster.example']));
  });
});
