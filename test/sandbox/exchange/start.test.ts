import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keptKey } from '../../../server/sandbox/exchange/keptKey.ts';
import { readArguments } from '../../../server/sandbox/exchange/readArguments.ts';
import { startExchange } from '../../../server/sandbox/exchange/startExchange.ts';

describe('the emulated Exchange: starting it', () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'exchange-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('takes Anna, Ben and a service account where nobody is named', () => {
    const { port, file, accounts } = readArguments([]);
    assert.deepEqual([port, file], [0, undefined]);
    assert.deepEqual(
      accounts.map(({ address, name, mayImpersonate }) => [address, name, mayImpersonate ?? false]),
      [
        ['anna@example.com', 'Anna', false],
        ['ben@example.com', 'Ben', false],
        ['service@example.com', 'Service', true],
      ],
    );
    const named = readArguments([
      '--user',
      'Ida@example.com',
      '--port',
      '8080',
      '--file',
      'm.json',
    ]);
    assert.deepEqual([named.port, named.file], [8080, 'm.json']);
    assert.equal(named.accounts[0]?.address, 'ida@example.com');
  });

  it('says in a sentence what is wrong with an argument', () => {
    const wrong: [string[], RegExp][] = [
      [['--port', 'x'], /^x is no port: .*\.$/],
      [['--port', '70000'], /^70000 is no port: .*\.$/],
      [['--prot', '1'], /^Unknown option '--prot'\. There are --port N.*\.$/],
      [['--port'], /^Option '--port <value>' argument missing\. There are .*\.$/],
      [['more'], /^Unexpected argument 'more'\. .*\.$/],
      [['--user', 'ida'], /^ida is no address: .*\.$/],
      [['--user', 'a@example.com', '--user', 'A@example.com'], /^a@example\.com is there twice\.$/],
      [['--user', 'service@example.com'], /is the service account\.$/],
      [['--password', ''], /^The password is empty\.$/],
    ];
    for (const [args, message] of wrong) assert.throws(() => readArguments(args), { message });
  });

  it('leaves a file alone that holds something else, and says so', async () => {
    const file = path.join(folder, 'notes.txt');
    for (const text of ['My notes', '{}', '[1]', '']) {
      fs.writeFileSync(file, text);
      await assert.rejects(startExchange({ accounts: [], file }), {
        message: `The file ${file} holds no mailboxes. It was left as it is.`,
      });
      assert.equal(fs.readFileSync(file, 'utf8'), text);
    }
  });

  it('does not start where its file cannot be written, or its port is taken', async () => {
    const file = path.join(folder, 'nowhere', 'mailboxes.json');
    const message = `The file ${file} cannot be written.`;
    await assert.rejects(startExchange({ accounts: [], file }), { message });
    const first = await startExchange({ accounts: [] });
    const port = Number(new URL(first.origin).port);
    const other = path.join(folder, 'mailboxes.json');
    await assert.rejects(startExchange({ accounts: [], port, file: other }), {
      message: `Port ${port} is taken.`,
      code: 'EADDRINUSE',
    });
    assert.ok(!fs.existsSync(other), 'nothing was written');
    await first.close();
  });

  it('keeps the key of identity tokens, so that tokens stay good', async () => {
    const file = path.join(folder, 'key');
    const [first, again] = [await keptKey(file, Date.now()), await keptKey(file, Date.now())];
    assert.deepEqual([again.x5t, again.certificate], [first.x5t, first.certificate]);
    assert.ok(again.privateKey.equals(first.privateKey));
    assert.equal(fs.statSync(file).mode & 0o077, 0, 'nobody else may read it');
    fs.writeFileSync(file, '{}');
    await assert.rejects(keptKey(file, 0), { message: /holds no key of identity tokens\.$/ });
  });
});
