import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import express from 'express';
import request from 'supertest';
import type { AccountFigures } from '../../server/app/operating/AccountFigures.ts';
import { metricsRoutes } from '../../server/http/metricsRoutes.ts';
import type { PromLibrary, PromRegistry } from '../../server/http/PromLibrary.ts';
import { promMeasures, type PromMeasures } from '../../server/http/promMeasures.ts';
import { serveMetrics } from '../../server/http/serveMetrics.ts';

const figures: AccountFigures = {
  accounts: { well: 3, failing: 1, paused: 2, off: 0 },
  sinceGood: { contacts: 90_000, tasks: 5_500 },
};

/** The real library; null, said aloud, where it is not installed. */
function library(): PromLibrary<PromRegistry> | null {
  try {
    return createRequire(import.meta.url)('prom-client') as PromLibrary<PromRegistry>;
  } catch {
    console.log('      NOT TRIED: the package prom-client is not installed.');
    return null;
  }
}

describe('the figures for Prometheus', () => {
  let measures: PromMeasures;
  let said: () => Promise<AccountFigures>;
  beforeEach(function () {
    const prom = library();
    if (prom === null) return this.skip();
    said = () => Promise.resolve(figures);
    measures = promMeasures(prom, () => said());
  });

  it('count runs, writes and questions by words of ours', async () => {
    measures.runEnded('contacts', 'sync', 'done');
    measures.runEnded('contacts', 'sync', 'done');
    measures.runEnded('tasks', 'undo', 'failed');
    measures.wrote('tasks', 'erp', 'create', 7);
    measures.request('exchange', 'answered');
    measures.request('erp', 'unavailable');
    const text = await measures.registry.metrics();
    for (const line of [
      'erp_link_runs_total{area="contacts",kind="sync",state="done"} 2',
      'erp_link_runs_total{area="tasks",kind="undo",state="failed"} 1',
      'erp_link_writes_total{area="tasks",side="erp",op="create"} 7',
      'erp_link_requests_total{to="exchange",outcome="answered"} 1',
      'erp_link_requests_total{to="erp",outcome="unavailable"} 1',
    ]) {
      assert.ok(text.includes(`\n${line}\n`), `${line}\n${text}`);
    }
  });

  it('tell how the accounts are when they are asked for, and the process', async () => {
    const text = await measures.registry.metrics();
    assert.match(text, /\nerp_link_accounts\{state="failing"\} 1\n/);
    assert.match(text, /\nerp_link_seconds_since_good_run\{area="contacts"\} 90\n/);
    assert.match(text, /\nerp_link_seconds_since_good_run\{area="tasks"\} 5.5\n/);
    assert.match(text, /\nerp_link_accounts_unknown 0\n/);
    assert.match(text, /\nerp_link_process_resident_memory_bytes \d+\n/);
    said = () => Promise.resolve({ ...figures, sinceGood: { tasks: 1000 } });
    const later = await measures.registry.metrics();
    assert.doesNotMatch(later, /since_good_run\{area="contacts"\}/);
  });

  it('leave the accounts out while the store does not answer, and say so', async () => {
    said = () => Promise.reject(new Error('gone'));
    const text = await measures.registry.metrics();
    assert.match(text, /\nerp_link_accounts_unknown 1\n/);
    assert.doesNotMatch(text, /\nerp_link_accounts\{/);
  });
});

describe('GET /metrics', () => {
  const registry: PromRegistry = {
    contentType: 'text/plain; version=0.0.4; charset=utf-8',
    metrics: () => Promise.resolve('figure 1\n'),
  };
  const token = 'a-token-of-16-by';

  it('answers whoever brings the token, in the text format 0.0.4', async () => {
    const app = express().use(metricsRoutes(registry, token));
    const answer = await request(app).get('/metrics').set('authorization', `Bearer ${token}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers['content-type'], registry.contentType);
    assert.equal(answer.text, 'figure 1\n');
  });

  it('tells nothing to anybody else', async () => {
    const app = express().use(metricsRoutes(registry, token));
    for (const sent of ['', 'Bearer', 'Bearer x', `Basic ${token}`, `Bearer ${token}x`]) {
      const answer = await request(app).get('/metrics').set('authorization', sent);
      assert.equal(answer.status, 401, sent);
      assert.equal(answer.headers['www-authenticate'], 'Bearer');
      assert.doesNotMatch(answer.text, /figure/);
    }
  });

  it('is at an address of its own where one is named, and nothing else is', async () => {
    const served = await serveMetrics(registry, { host: '127.0.0.1', port: 0 }, null);
    assert.equal((await request(served.url).get('/metrics')).text, 'figure 1\n');
    assert.equal((await request(served.url).get('/')).status, 404);
    const port = Number(new URL(served.url).port);
    await assert.rejects(serveMetrics(registry, { host: '127.0.0.1', port }, null), {
      kind: 'not-configured',
      message: /^metrics.listen: .*another program/,
    });
    await served.close();
  });

  it('answers 503 without a word of why where there are no figures', async () => {
    const broken = { ...registry, metrics: () => Promise.reject(new Error('secret')) };
    const served = await serveMetrics(broken, { host: '127.0.0.1', port: 0 }, null);
    const answer = await request(served.url).get('/metrics');
    await served.close();
    assert.deepEqual([answer.status, answer.text], [503, 'Not available\n']);
  });
});
