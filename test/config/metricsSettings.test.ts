import assert from 'node:assert/strict';
import { checkConfig } from '../../server/config/checkConfig.ts';

const environment = { SESSION_KEY: 's'.repeat(32), TOKEN: 't'.repeat(16), SHORT: 'short' };

const read = (metrics: unknown) =>
  checkConfig(
    {
      publicUrl: 'https://erp-link.example.com',
      store: 'sqlite:links.db',
      sessionKeys: [{ id: '2026', secret: { env: 'SESSION_KEY' } }],
      exchange: { amurls: ['https://mail.example.com/autodiscover/metadata/json/1'] },
      erp: { mapping: 'erp.yaml', database: { type: 'sqlite', file: 'erp.db' } },
      ...(metrics !== undefined && { metrics }),
    },
    '/etc/erp-link',
    environment,
  ).metrics;

describe('the setting metrics', () => {
  it('is off where nothing is said', () => {
    assert.equal(read(undefined), null);
    assert.equal(read(null), null);
  });

  it('takes an address of its own, a token, or both', () => {
    assert.deepEqual(read({ listen: {} }), {
      listen: { host: '127.0.0.1', port: 9464 },
      token: null,
    });
    const token = environment.TOKEN;
    assert.deepEqual(read({ token: { env: 'TOKEN' } }), { listen: null, token });
    assert.equal(read({ listen: { port: 1 }, token: { env: 'TOKEN' } })?.token, token);
  });

  it('never opens the figures to everybody who reaches the server', () => {
    assert.throws(() => read({}), /metrics: listen, or token, or both/);
    assert.throws(() => read({ token: { env: 'SHORT' } }), /metrics.token: at least 16 bytes/);
    assert.throws(() => read({ token: 'in the file' }), /metrics.token: env: NAME/);
  });
});
