import assert from 'node:assert/strict';
import supertest from 'supertest';
import { AppError } from '../../server/core/AppError.ts';
import { testApp } from './testApp.ts';

describe('what the server serves besides the API', () => {
  it('puts office.js into the pane’s page and lets it be asked for anew', async () => {
    const { app } = testApp({});
    const answer = await supertest(app).get('/addin/pane.html');
    assert.match(
      answer.text,
      /<script defer src="https:\/\/office.example.com\/office.js"><\/script>/,
    );
    assert.match(answer.text, /<meta name="erp-link-schemes" content="myerp">/);
    assert.equal(answer.headers['cache-control'], 'no-cache');
  });

  it('keeps bundles for a year and icons for a day', async () => {
    const { app } = testApp({});
    const bundle = await supertest(app).get('/addin/pane.0a1b.js');
    assert.equal(bundle.headers['cache-control'], 'public, max-age=31536000, immutable');
    const icon = await supertest(app).get('/addin/assets/icon-16.png');
    assert.equal(icon.headers['cache-control'], 'public, max-age=86400');
  });

  it('sends the pane’s scripts compressed to who takes that', async () => {
    const { app } = testApp({});
    const ask = (encoding: string) =>
      supertest(app).get('/addin/pane.0a1b.js').set('Accept-Encoding', encoding);
    const small = await ask('gzip');
    assert.equal(small.headers['content-encoding'], 'gzip');
    assert.equal(small.headers['vary'], 'Accept-Encoding');
    const plain = await ask('identity');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.headers['content-length'], '20007');
  });

  it('lets only the configured origins frame the pane and only the configured ones bring scripts', async () => {
    const { app } = testApp({});
    const { headers } = await supertest(app).get('/addin/pane.html');
    const policy = headers['content-security-policy'] ?? '';
    assert.match(policy, /frame-ancestors https:\/\/owa\.example\.com(;|$)/);
    assert.match(policy, /script-src 'self' https:\/\/office\.example\.com(;|$)/);
    assert.equal(headers['x-frame-options'], undefined);
    assert.equal(headers['x-powered-by'], undefined);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  it('cannot be led out of its folders', async () => {
    const { app } = testApp({});
    for (const path of ['/addin/..%2f..%2fpackage.json', '/addin/%2e%2e/%2e%2e/package.json']) {
      assert.equal((await supertest(app).get(path)).status, 404, path);
    }
  });

  it('is healthy while it lives and ready only while every part answers', async () => {
    const state = { erp: true };
    const { app } = testApp(
      {},
      {
        ready: {
          store: () => Promise.resolve(),
          erp: () =>
            state.erp
              ? Promise.resolve()
              : Promise.reject(new AppError('unavailable', 'The ERP is down.')),
        },
      },
    );
    assert.equal((await supertest(app).get('/ready')).status, 200);
    state.erp = false;
    const answer = await supertest(app).get('/ready');
    assert.equal(answer.status, 503);
    assert.deepEqual(answer.body, { status: 'down', parts: { store: 'ok', erp: 'down' } });
    assert.equal((await supertest(app).get('/health')).status, 200);
  });

  it('says that the pane is not built instead of serving an empty one', () => {
    assert.throws(
      () =>
        testApp(
          {},
          { pane: { built: '/nowhere', assets: '/nowhere', officeScripts: [], erpSchemes: [] } },
        ),
      (error) => error instanceof AppError && error.kind === 'not-configured',
    );
  });
});
