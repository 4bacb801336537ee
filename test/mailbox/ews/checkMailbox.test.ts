import assert from 'node:assert/strict';
import https from 'node:https';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { adviceFor } from '../../../server/mailbox/ews/check/adviceFor.ts';
import type { CheckRequest } from '../../../server/mailbox/ews/check/CheckRequest.ts';
import type { CheckResult, MailboxCheck } from '../../../server/mailbox/ews/check/MailboxCheck.ts';
import { checkMailbox } from '../../../server/mailbox/ews/checkMailbox.ts';
import { AppError } from '../../../server/core/AppError.ts';
import type { ExchangeServer } from '../../../server/sandbox/exchange/ExchangeServer.ts';
import { startExchange } from '../../../server/sandbox/exchange/startExchange.ts';
import { errorKinds } from '../../../shared/errorKinds.ts';
import { never } from './never.ts';
import { ScriptedServer } from './ScriptedServer.ts';

const clock = { now: () => Date.now() };
const stateOf = ({ steps }: MailboxCheck, step: CheckResult['step']) =>
  steps.find((one) => one.step === step);
const states = ({ steps }: MailboxCheck) =>
  Object.fromEntries(steps.map(({ step, state }) => [step, state]));

describe('the test of a mailbox', () => {
  let exchange: ExchangeServer;
  before(async () => {
    exchange = await startExchange({
      accounts: [
        { address: 'anna@example.com', name: 'Anna', password: 'a' },
        {
          address: 'service@example.com',
          name: 'Service',
          password: 's',
          mayImpersonate: true,
          hasNoMailbox: true,
        },
      ],
    });
  });
  after(() => exchange.close());

  const check = (request: Partial<CheckRequest> = {}) =>
    checkMailbox(
      {
        address: 'anna@example.com',
        url: exchange.url,
        credentials: { kind: 'ntlm', user: 'service@example.com', password: 's' },
        impersonate: true,
        write: false,
        timeZone: 'W. Europe Standard Time',
        ...request,
      },
      clock,
      never,
    );

  it('says of each step that it works, and takes its test item back without a trace', async () => {
    const before = exchange.exchange.mailbox('anna@example.com')?.toState().items.length;
    const result = await check({ write: true });
    assert.deepEqual(states(result), {
      address: 'works',
      certificate: 'skipped',
      'sign-in': 'works',
      impersonation: 'works',
      folders: 'works',
      reading: 'works',
      writing: 'works',
      'time-zone': 'works',
      notifications: 'works',
      throttling: 'works',
    });
    assert.ok(result.works);
    assert.equal(exchange.exchange.mailbox('anna@example.com')?.toState().items.length, before);
    assert.deepEqual(exchange.exchange.outbox, []);
    assert.equal(exchange.exchange.subscriptions.count, 0);
  });

  it('writes nothing unless it is told to', async () => {
    const before = exchange.exchange.requests.get('CreateItem') ?? 0;
    const result = await check();
    assert.equal(stateOf(result, 'writing')?.state, 'skipped');
    assert.equal(exchange.exchange.requests.get('CreateItem') ?? 0, before);
  });

  it('tells a wrong password from a right that is missing and a mailbox that is not there', async () => {
    const wrong = await check({
      credentials: { kind: 'basic', user: 'service@example.com', password: 'x' },
    });
    assert.equal(stateOf(wrong, 'sign-in')?.error?.kind, 'not-signed-in');
    assert.deepEqual(stateOf(wrong, 'sign-in')?.facts['offered'], ['Bearer', 'NTLM', 'Basic']);
    assert.equal(stateOf(wrong, 'impersonation')?.state, 'skipped');
    const denied = await check({
      credentials: { kind: 'basic', user: 'anna@example.com', password: 'a' },
    });
    assert.equal(stateOf(denied, 'sign-in')?.state, 'works');
    assert.equal(stateOf(denied, 'impersonation')?.error?.reason, 'ErrorImpersonateUserDenied');
    assert.match(stateOf(denied, 'impersonation')?.advice?.de ?? '', /ApplicationImpersonation/);
    const nobody = await check({ address: 'nobody@example.com' });
    assert.equal(stateOf(nobody, 'impersonation')?.error?.reason, 'ErrorNonExistentMailbox');
    for (const result of [wrong, denied, nobody]) {
      assert.equal(result.works, false);
      assert.equal(stateOf(result, 'folders')?.state, 'skipped');
    }
  });

  it('says what is wrong with an address', async () => {
    const notThere = await check({ url: new URL('/other', exchange.url).href });
    assert.equal(stateOf(notThere, 'sign-in')?.error?.kind, 'not-configured');
    const plain = await check({ url: 'http://mail.example.com/EWS/Exchange.asmx' });
    assert.equal(stateOf(plain, 'address')?.error?.reason, 'exchange-url');
    assert.ok(plain.steps.slice(1).every(({ state }) => state === 'skipped'));
    await using page = await ScriptedServer.start(() => ({ type: 'text/html', body: '<html>' }));
    const portal = await check({
      url: page.url,
      credentials: { kind: 'basic', user: 'a', password: 'b' },
    });
    assert.match(stateOf(portal, 'sign-in')?.advice?.en ?? '', /sign-in page/);
  });

  it('goes on without notifications, and says so, where a proxy does not let them through', async () => {
    const fault = { kind: 'html' } as const;
    exchange.exchange.plan({ fault, operation: 'GetStreamingEvents' });
    const result = await check();
    assert.ok(result.works);
    assert.equal(stateOf(result, 'notifications')?.state, 'poor');
    assert.match(stateOf(result, 'notifications')?.advice?.en ?? '', /half an hour/);
  });

  it('shows the limits of the server as they were felt', async () => {
    const fault = { kind: 'busy', backOffMilliseconds: 7000 } as const;
    // The first requests are for the folder of the sign-in and the folders of the mailbox.
    let asked = 0;
    const plan = (): void => {
      asked += 1;
      if (asked === 2) exchange.exchange.plan({ fault, operation: 'GetFolder', times: 3 });
    };
    exchange.onTraffic = ({ request }) => {
      if (request.includes('<m:GetFolder>')) plan();
    };
    const result = await check();
    exchange.onTraffic = null;
    const { state, facts } = stateOf(result, 'throttling') ?? {};
    assert.equal(state, 'poor');
    assert.ok(Number(facts?.['refused']) >= 3);
    assert.equal(facts?.['wait'], 7);
    assert.ok(result.works);
  });

  it('takes the test item back also where it came back other than it was written', async () => {
    const before = exchange.exchange.mailbox('anna@example.com')?.toState().items.length;
    const fault = { kind: 'items', code: 'ErrorItemCorrupt' } as const;
    exchange.exchange.plan({ fault, operation: 'GetItem' });
    const result = await check({ write: true });
    assert.equal(stateOf(result, 'writing')?.state, 'fails');
    assert.equal(exchange.exchange.mailbox('anna@example.com')?.toState().items.length, before);
  });

  it('says by name that a test item was left behind', async () => {
    const fault = { kind: 'items', code: 'ErrorCannotDeleteObject' } as const;
    exchange.exchange.plan({ fault, operation: 'DeleteItem' });
    const result = await check({ write: true });
    assert.equal(stateOf(result, 'writing')?.error?.reason, 'test-item-left');
    assert.match(stateOf(result, 'writing')?.advice?.de ?? '', /„ERP Link Test“/);
  });

  it('says that the server does not know a time zone', async () => {
    const result = await check({ timeZone: 'Nowhere Standard Time' });
    assert.equal(stateOf(result, 'time-zone')?.state, 'fails');
  });

  describe('over https', () => {
    let server: https.Server;
    let url: string;
    let ca: string;
    before(async () => {
      const made = await generate([{ name: 'commonName', value: 'mail.example.com' }], {
        keySize: 2048,
        algorithm: 'sha256',
        notAfterDate: new Date(Date.now() + 10 * 86_400_000),
        extensions: [
          { name: 'basicConstraints', cA: true },
          { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
        ],
      });
      ca = made.cert;
      server = https.createServer({ key: made.private, cert: made.cert }, (_, response) => {
        response.writeHead(401, { 'www-authenticate': 'NTLM' }).end();
      });
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
      url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/EWS/Exchange.asmx`;
    });
    after(() => {
      server.closeAllConnections();
      server.close();
    });

    it('says who vouches for the certificate, and that it soon expires', async () => {
      const result = await check({ url, ca });
      const { state, facts, advice } = stateOf(result, 'certificate') ?? {};
      assert.equal(state, 'poor');
      assert.equal(facts?.['issuer'], 'mail.example.com');
      assert.ok([9, 10].includes(Number(facts['daysLeft'])));
      assert.match(advice?.en ?? '', /before it expires/);
      assert.equal(stateOf(result, 'sign-in')?.error?.kind, 'not-signed-in');
    });

    it('sends no password where nobody vouches for the certificate', async () => {
      const result = await check({ url });
      assert.equal(stateOf(result, 'certificate')?.error?.reason, 'exchange-certificate');
      assert.equal(stateOf(result, 'sign-in')?.state, 'skipped');
    });

    it('tells a port that does not speak TLS, and one where nobody listens', async () => {
      const plain = new URL(exchange.url);
      const noTls = await check({ url: `https://127.0.0.1:${plain.port}/EWS/Exchange.asmx` });
      assert.equal(stateOf(noTls, 'certificate')?.error?.reason, 'exchange-tls');
      const taken = net.createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const { port } = taken.address() as AddressInfo;
      await new Promise((resolve) => taken.close(resolve));
      const nobody = await check({ url: `https://127.0.0.1:${port}/EWS/Exchange.asmx` });
      assert.equal(stateOf(nobody, 'certificate')?.error?.reason, 'exchange-unreachable');
    });
  });
});

describe('what to do', () => {
  it('is one sentence in each language, whatever a step fails with', () => {
    const steps = [
      'address',
      'certificate',
      'sign-in',
      'impersonation',
      'folders',
      'writing',
    ] as const;
    const seen = new Set<string>();
    for (const step of steps) {
      for (const kind of errorKinds) {
        for (const reason of ['redirect', 'oauth-refused', 'autodiscover', 'something-else']) {
          const { en, de } = adviceFor(step, new AppError(kind, 'x', { reason }));
          for (const text of [en, de]) {
            assert.match(text, /^[A-ZÄÖÜ][^\n]*\.$/);
            assert.doesNotMatch(text, /\.\s+[A-Z]/, 'one sentence');
          }
          assert.notEqual(en, de);
          seen.add(en);
        }
      }
    }
    assert.ok(seen.size > 10);
  });
});
