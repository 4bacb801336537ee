import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Console, Language } from '../../server/cli/Command.ts';
import { runCli } from '../../server/cli/runCli.ts';
import type { MailboxCheck } from '../../server/mailbox/ews/check/MailboxCheck.ts';
import type { ExchangeServer } from '../../server/sandbox/exchange/ExchangeServer.ts';
import { startExchange } from '../../server/sandbox/exchange/startExchange.ts';

const password = 'secret-of-anna';

describe('erp-link mailbox test', () => {
  let exchange: ExchangeServer;
  before(async () => {
    const accounts = [{ address: 'anna@example.com', name: 'Anna', password }];
    exchange = await startExchange({ accounts });
  });
  after(() => exchange.close());

  /** Runs the program in this process. */
  async function run(
    args: readonly string[],
    options: { language?: Language; password?: string; asks?: () => Promise<string> } = {},
  ) {
    const said = { out: [] as string[], err: [] as string[] };
    const console: Console = {
      environment: { ERP_LINK_PASSWORD: options.password },
      out: (line) => said.out.push(line),
      err: (line) => said.err.push(line),
      askSecret: options.asks,
      language: options.language ?? 'en',
      signal: new AbortController().signal,
    };
    const code = await runCli(args, console);
    return { code, out: said.out.join('\n'), err: said.err.join('\n') };
  }
  const words = (...more: string[]): string[] => [
    'mailbox',
    'test',
    '--url',
    exchange.url,
    '--user',
    'anna@example.com',
    ...more,
  ];

  it('shows a line for each step and ends with 0 where all works', async () => {
    const { code, out } = await run(words('--write'), { password });
    assert.equal(code, 0, out);
    assert.match(out, /^Sign-in +works/m);
    assert.match(out, /^Writing +works/m);
    assert.equal(out.split('\n').length, 10);
  });

  it('says what to do in German and ends with 1 where something does not work', async () => {
    const { code, out } = await run(words(), { password: 'wrong', language: 'de' });
    assert.equal(code, 1);
    assert.match(out, /^Anmeldung +geht nicht/m);
    assert.match(out, /→ Prüfen Sie Benutzername und Passwort/);
  });

  it('gives one JSON object where it is asked to', async () => {
    const { code, out } = await run(words('--json'), { password });
    assert.equal(code, 0);
    const check = JSON.parse(out) as MailboxCheck;
    assert.equal(check.works, true);
    assert.equal(check.steps.length, 10);
  });

  it('acts for another mailbox only where it is named', async () => {
    const { code, out } = await run(words('--mailbox', 'ben@example.com'), { password });
    assert.equal(code, 1);
    assert.match(out, /^Acting for the mailbox +fails +ErrorImpersonateUserDenied/m);
  });

  it('asks for the password where a person sits there, and shows it nowhere', async () => {
    let asked = 0;
    const { code, out, err } = await run(words('--json'), {
      asks: () => {
        asked += 1;
        return Promise.resolve(password);
      },
    });
    assert.equal(code, 0);
    assert.equal(asked, 1);
    assert.doesNotMatch(out + err, /secret-/);
  });

  const misuses: Record<string, readonly string[]> = {
    'a password on the command line': ['--password', 'x'],
    'an option nobody knows': ['--verbose'],
    'a way to sign in nobody knows': ['--auth', 'magic'],
    'a file that is not there': ['--ca', 'nowhere.pem'],
    'no password and nobody to ask': [],
    'OAuth without the address of tokens': ['--auth', 'oauth'],
  };
  for (const [title, more] of Object.entries(misuses)) {
    it(`ends with 2, says what is wrong in one line, and where more is told: ${title}`, async () => {
      const options = title.startsWith('no password') ? {} : { password };
      const { code, out, err } = await run(words(...more), options);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^.+\n.*erp-link help mailbox test$/);
    });
  }

  it('is found by its words, and help is given on each', async () => {
    assert.match((await run([])).out, /mailbox test/);
    assert.equal((await run(['help'])).code, 0);
    assert.match((await run(['mailbox', 'test', '--help'])).out, /ERP_LINK_PASSWORD/);
    assert.match((await run(['mailbox', 'test', '-?'], { language: 'de' })).out, /Umgebung/);
    assert.equal((await run(['make', 'coffee'])).code, 2);
  });

  it('runs as a program of its own', async () => {
    const program = path.resolve(import.meta.dirname, '../../server/cli/erpLink.ts');
    const env = { ...process.env, ERP_LINK_PASSWORD: password, LC_ALL: 'de_DE.UTF-8' };
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...words()], { env });
    assert.match(stdout, /^Anmeldung +geht/m);
  });
});
