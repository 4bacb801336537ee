import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkConfig } from '../../server/config/checkConfig.ts';
import { readConfig } from '../../server/config/readConfig.ts';
import { AppError } from '../../server/core/AppError.ts';

const good = {
  publicUrl: 'https://erp-link.example.com',
  store: 'sqlite:data/links.db',
  sessionKeys: [{ id: '2026', secret: { env: 'SESSION_KEY' } }],
  exchange: {
    amurls: ['https://mail.example.com/autodiscover/metadata/json/1'],
    ews: {
      url: 'https://mail.example.com/EWS/Exchange.asmx',
      signIn: { type: 'ntlm', user: 'EXAMPLE\\erp-link', password: { env: 'EXCHANGE_PASSWORD' } },
    },
  },
  erp: { mapping: 'erp.yaml', database: { type: 'sqlite', file: 'erp.db' } },
};
const environment = {
  SESSION_KEY: 'k'.repeat(32),
  EXCHANGE_PASSWORD: 'p',
  SHORT_KEY: 'not-long-enough-to-be-a-key',
};

/** A copy of the good settings with one of them changed; `undefined` takes it away. */
function changed(setting: string, value: unknown): unknown {
  const copy = structuredClone(good) as Record<string, unknown>;
  const names = setting.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<Record<string, unknown>>(
    (at, name) => (at[name] ??= {}) as Record<string, unknown>,
    copy,
  );
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

describe('the settings', () => {
  it('fill in what was left out and make paths absolute from the file’s folder', () => {
    const config = checkConfig(good, '/etc/erp-link', environment);
    assert.equal(config.store, 'sqlite:/etc/erp-link/data/links.db');
    assert.equal(config.erp.mapping, '/etc/erp-link/erp.yaml');
    assert.deepEqual(config.exchange.audiences, ['https://erp-link.example.com/addin/pane.html']);
    assert.equal(config.listen.host, '127.0.0.1');
    assert.ok(config.pane.frameAncestors.includes('https://outlook.cloud.microsoft'));
  });

  it('need no access to the mailboxes, and take the category’s name or none', () => {
    const { ews } = checkConfig(good, '/etc/erp-link', environment).exchange;
    assert.deepEqual(ews, {
      url: 'https://mail.example.com/EWS/Exchange.asmx',
      signIn: { type: 'ntlm', user: 'EXAMPLE\\erp-link', password: 'p' },
      category: 'ERP',
      // The manifest's.
      addin: '643667c2-1e01-4254-a674-6a2e2457f6ef',
    });
    const read = (setting: string, value: unknown) =>
      checkConfig(changed(setting, value), '/etc/erp-link', environment).exchange.ews;
    assert.equal(read('exchange.ews', undefined), null);
    assert.equal(read('exchange.ews.category', null)?.category, null);
    const oauth = {
      ...{ type: 'oauth', tokenUrl: 'https://sts.example.com/adfs/oauth2/token' },
      ...{ clientId: 'erp-link', scope: 'https://mail.example.com/.default' },
    };
    const signIn = { ...oauth, clientSecret: { env: 'EXCHANGE_PASSWORD' } };
    assert.deepEqual(read('exchange.ews.signIn', signIn)?.signIn, { ...oauth, clientSecret: 'p' });
  });

  it('put the password of an ERP’s database where its driver wants it', () => {
    const open = (database: object) =>
      checkConfig(changed('erp.database', database), '/etc/erp-link', {
        ...environment,
        ERP_PASSWORD: 'a/b}c',
      }).erp.database;
    const password = { env: 'ERP_PASSWORD' };
    const url = (type: string) => ({ type, url: `${type}://reader@db/erp`, password });
    for (const type of ['postgres', 'mariadb', 'mssql']) {
      const opened = { type, url: `${type}://reader:a%2Fb%7Dc@db/erp`, connections: 8 };
      assert.deepEqual(open(url(type)), opened);
    }
    const odbc = { type: 'odbc', connection: 'DSN=ERP;UID=reader;', speaks: 'pervasive' };
    assert.deepEqual(open({ ...odbc, password }), {
      ...{ ...odbc, connection: 'DSN=ERP;UID=reader;PWD={a/b}}c}' },
      connections: 8,
    });
    assert.throws(() => open({ ...url('mariadb'), url: 'postgres://reader@db/erp' }), {
      message: 'erp.database.url: mariadb://user@host:port/database',
    });
  });

  for (const [setting, value, expected] of [
    ['publicUrl', 'http://erp-link.example.com', /publicUrl: .*https origin/],
    ['publicUrl', 'https://erp-link.example.com/path', /publicUrl: .*https origin/],
    ['publicUrl', undefined, /publicUrl: /],
    ['store', 'mysql://x', /store: sqlite:PATH or postgres/],
    ['sessionKeys', [], /sessionKeys: /],
    ['sessionKeys', [{ id: 'a', secret: 'in the file' }], /sessionKeys.0.secret: env: NAME/],
    ['sessionKeys', [{ id: 'a', secret: { env: 'NOT_SET' } }], /NOT_SET is not set/],
    ['storeKeys', 'in the file', /storeKeys: /],
    ['storeKeys', [{ env: 'SHORT_KEY' }], /storeKeys.0: expected 32 random bytes/],
    ['exchange.amurls', [], /exchange.amurls: /],
    ['exchange.amurls', ['http://mail.example.com/x'], /exchange.amurls.0: /],
    ['exchange.ca', '/nowhere/ca.pem', /exchange.ca: the file cannot be read/],
    ['exchange.ews.url', 'http://mail.example.com/EWS/Exchange.asmx', /exchange.ews.url: https:/],
    ['exchange.ews.signIn', { type: 'basic', user: 'x' }, /exchange.ews.signIn.password: /],
    ['exchange.ews.signIn.password', 'secret', /exchange.ews.signIn.password: env: NAME/],
    ['exchange.ews.signIn.password', { env: 'NOT_SET' }, /NOT_SET is not set/],
    ['exchange.ews.category', 'ERP; mine', /exchange.ews.category: a name without/],
    ['erp.refreshMinutes', 0, /erp.refreshMinutes: /],
    ['erp.database.type', 'oracle', /erp.database/],
    ['listen.port', 70_000, /listen.port: /],
    ['log.level', 'loud', /log.level: /],
    ['publicURL', 'x', /publicURL/],
  ] as const) {
    it(`name ${setting} when it is ${JSON.stringify(value)} and say what was expected`, () => {
      assert.throws(
        () => checkConfig(changed(setting, value), '/etc/erp-link', environment),
        (error) =>
          error instanceof AppError &&
          error.kind === 'not-configured' &&
          expected.test(error.message),
      );
    });
  }

  it('refuse a session key that is too short to be one, without showing it', () => {
    assert.throws(
      () => checkConfig(good, '/', { SESSION_KEY: 'short-key' }),
      (error) =>
        error instanceof AppError &&
        /sessionKeys.0: at least 32 bytes/.test(error.message) &&
        !error.message.includes('short-key'),
    );
  });

  it('take the store’s keys in hexadecimal or base64, in their order, and show none that is wrong', () => {
    const [first, second] = [Buffer.alloc(32, 0xfb), Buffer.alloc(32, 2)];
    const spellings = {
      HEX: first.toString('hex').toUpperCase(),
      BASE64: second.toString('base64'),
      URL: first.toString('base64url'),
      WRONG: `${'ab'.repeat(31)}xy`,
    };
    const read = (...names: string[]) => {
      const storeKeys = names.map((env) => ({ env }));
      return checkConfig({ ...good, storeKeys }, '/', { ...environment, ...spellings }).storeKeys;
    };
    assert.deepEqual(read(), []);
    assert.deepEqual(read('HEX', 'BASE64', 'URL'), [first, second, first]);
    assert.throws(
      () => read('BASE64', 'WRONG'),
      (error) =>
        error instanceof AppError &&
        error.kind === 'not-configured' &&
        error.message.startsWith('storeKeys.1: ') &&
        !error.message.includes('abab'),
    );
  });

  it('name every wrong setting at once', () => {
    assert.throws(
      () => checkConfig({ ...good, store: 'x', erp: {} }, '/', environment),
      /store: [^]*erp.mapping: /,
    );
  });

  it('name the file that is missing or no YAML', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-config-'));
    const file = path.join(folder, 'settings.yaml');
    assert.throws(() => readConfig(file, {}), /cannot be read: .*settings\.yaml/);
    fs.writeFileSync(file, 'a: [');
    assert.throws(() => readConfig(file, {}), /not valid YAML: .*settings\.yaml/);
    fs.rmSync(folder, { recursive: true });
  });
});
