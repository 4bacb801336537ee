import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { until } from '../../until.ts';
import { TryOutApi } from './TryOutApi.ts';

/** Debian's own Python, which is where its package is. */
const python = '/usr/bin/python3';
const script = path.join(import.meta.dirname, 'one_mailbox.py');

describe('exchangelib and the try-out’s Outlook on one mailbox', function () {
  this.timeout(120_000);
  let api: TryOutApi;

  before(async function () {
    if (spawnSync(python, ['-c', 'import exchangelib']).status !== 0) {
      console.log('    ! exchangelib is not driven: Debian’s python3-exchangelib is not installed');
      this.skip();
    }
    api = await TryOutApi.start();
  });
  after(() => (api as TryOutApi | undefined)?.close());

  /** What exchangelib finds in, or does to, Anna's mailbox. */
  async function exchangelib(...asked: string[]): Promise<unknown> {
    const { exchange, password, outlook } = api.tryOut.mailboxes;
    const { address } = outlook.mailbox('anna');
    const all = [script, exchange.url, address, password, ...asked];
    const { stdout } = await promisify(execFile)(python, all);
    return JSON.parse(stdout);
  }

  it('sees the category of a mail that was linked in the pane', async () => {
    const mail = await api.item('anna', 'inbox', 'AW: Einbau am Donnerstag');
    await api.link('anna', mail, 'Brenner');
    const look = () => exchangelib('categories', mail.subject);
    await until('the category', look, (found) => Array.isArray(found) && found.includes('ERP'));
  });

  it('sees when an appointment is that was moved in Outlook', async () => {
    const { id } = await api.item('anna', 'calendar', 'Arzttermin');
    const times = { start: '2030-05-06T08:00:00.000Z', end: '2030-05-06T08:45:00.000Z' };
    await api.tryOut.mailboxes.outlook.saveAppointment('anna', id, times);
    assert.equal(await exchangelib('start', 'Arzttermin'), '2030-05-06T08:00:00+00:00');
  });

  it('moves an appointment, which Outlook shows where it is then, with its link', async () => {
    const before = await api.item('anna', 'calendar', 'Quotation review');
    assert.ok(before.kind === 'appointment');
    await api.link('anna', before, 'Brenner');
    await exchangelib('move', 'Quotation review', '90');
    const after = await api.item('anna', 'calendar', 'Quotation review');
    assert.ok(after.kind === 'appointment');
    assert.equal(Date.parse(after.start) - Date.parse(before.start), 90 * 60_000);
    assert.equal((await api.links('anna', after)).links.length, 1);
  });
});
