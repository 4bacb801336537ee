import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { AppError } from '../../../server/core/AppError.ts';
import { filingLimits } from '../../../shared/filingLimits.ts';
import { fails, patient } from '../../contracts/erp/asked.ts';
import { FilingWorld, wholeMail } from './FilingWorld.ts';

describe('filing a mail', () => {
  let world: FilingWorld;
  let before: number[];
  beforeEach(async () => {
    world = await FilingWorld.open();
    before = await world.counts();
  });
  afterEach(() => world.close());

  const added = async () => (await world.counts()).map((count, i) => count - (before[i] ?? 0));
  const show = (caller = world.anna) => world.filings.show(caller, { item: world.item }, patient);
  const withdraw = (caller = world.anna) =>
    world.filings.withdraw(caller, { item: world.item }, patient);

  it('offers the attachments under names that are files, each its own', async () => {
    const { attachments, isInErp, state } = await show();
    assert.deepEqual(
      attachments.map(({ name, isInline }) => [name, isInline]),
      [
        ['Plan.pdf', false],
        ['logo.png', true],
        ['_.._etc_passwd', false],
        ['PLAN (2).pdf', false],
      ],
    );
    assert.equal(isInErp, false);
    assert.deepEqual(state, { progress: null, busy: null, filed: null });
  });

  it('puts it there with the chosen attachments only, and says who did so when', async () => {
    const { filed } = await world.file(world.anna, ['plan', 'path']);
    assert.deepEqual(await added(), [1, 2]);
    assert.equal(filed?.by, 'Anna Berger');
    assert.equal(filed.isMine, true);
    assert.equal(filed.at, new Date(world.time.now).toISOString());
    assert.equal(filed.documents, 2);
    const names = await world.theirs.rows(
      "select dateiname from mail_anlagen where dateiname like '%passwd'",
    );
    assert.deepEqual(names, [{ dateiname: '_.._etc_passwd' }]);
    const theirs = await show(world.miriam);
    assert.equal(theirs.state.filed?.isMine, false);
    assert.equal(theirs.isInErp, true);
  });

  it('is refused a second time, naming who did it, and adds to it where that is said', async () => {
    await world.file(world.anna, ['plan']);
    const error = await fails(world.file(world.miriam), 'conflict', 'filed-already');
    assert.match(error.message, /Anna Berger/);
    const { filed } = await world.file(world.miriam, ['plan', 'logo'], { again: true });
    assert.deepEqual(await added(), [1, 2]);
    assert.equal(filed?.by, 'Miriam');
  });

  it('makes one mail of it where two people, on two servers, file it at once', async () => {
    const other = world.server();
    const wish = { item: world.item, attachments: ['plan'], again: false };
    const records = [{ company: '1', kind: 'customer', key: '10001' }];
    const done = await Promise.allSettled([
      world.filings.file(world.anna, { ...wish, records }),
      other.file(world.miriam, { ...wish, records }),
    ]);
    assert.deepEqual(done.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const lost = done.find((one) => one.status === 'rejected');
    assert.match(String(lost?.reason), /filing this mail|filed this mail already/);
    assert.deepEqual(await added(), [1, 1]);
    await other.close();
  });

  it('tells how far it is, and leaves nothing where it is stopped', async () => {
    const reached = Promise.withResolvers<undefined>();
    const stopped = Promise.withResolvers<undefined>();
    world.beforeAttachment = async (id) => {
      if (id !== 'path') return;
      reached.resolve(undefined);
      await stopped.promise;
    };
    const filing = world.file(world.anna, ['plan', 'path']);
    const refused = fails(filing, 'unavailable', 'filing-stopped');
    await reached.promise;
    assert.deepEqual(world.filings.progress(world.anna, { item: world.item }), {
      done: 1,
      total: 3,
    });
    await fails(world.file(), 'conflict', 'filing-under-way');
    await world.filings.stop(world.anna, { item: world.item });
    stopped.resolve(undefined);
    await refused;
    assert.equal(world.filings.progress(world.anna, { item: world.item }), null);
    assert.deepEqual(await added(), [0, 0]);
    assert.equal((await show()).state.filed, null);
    assert.deepEqual(readdirSync(world.spool), []);
  });

  it('is as if it never began where Exchange or the ERP goes away in the middle, and goes well later', async () => {
    world.beforeAttachment = () =>
      Promise.reject(new AppError('unavailable', 'Exchange does not answer.'));
    await fails(world.file(world.anna, ['plan']), 'unavailable');
    world.beforeAttachment = () => {
      world.erp.fault = { type: 'down' };
      return Promise.resolve();
    };
    await fails(world.file(world.anna, ['plan']), 'unavailable');
    world.erp.fault = { type: 'none' };
    world.beforeAttachment = () => Promise.resolve();
    assert.deepEqual(await added(), [0, 0]);
    assert.deepEqual(readdirSync(world.spool), []);
    await world.file(world.anna, ['plan']);
    assert.deepEqual(await added(), [1, 1]);
  });

  it('is taken up where a server died over it, after a while', async () => {
    const place = { erp: world.erp.name, company: '1' };
    const { now } = world.time;
    const dead = { claim: 'dead', by: 'Miriam', at: now, until: now + 120_000 };
    await world.filing.claimFiling(place, '1@bau.example', dead);
    const error = await fails(world.file(), 'conflict', 'filing-under-way');
    assert.match(error.message, /Miriam/);
    assert.equal((await show()).state.busy, 'Miriam');
    world.time.now += 120_000;
    await world.file();
    assert.deepEqual(await added(), [1, 0]);
  });

  it('finds what was written where the ERP was gone before it could say so', async () => {
    const { files } = world.erp;
    assert.ok(files);
    const file = files.file.bind(files);
    files.file = async (...asked) => {
      await file(...asked);
      throw new AppError('uncertain', 'It may have happened.', { reason: 'commit-lost' });
    };
    const { filed } = await world.file(world.anna, ['plan']);
    assert.equal(filed?.documents, 1);
    assert.deepEqual(await added(), [1, 1]);
  });

  it('says that a mail is gone, that its attachments changed, and that they are too large', async () => {
    await fails(world.file(world.anna, ['other']), 'conflict', 'attachments-changed');
    const [plan] = wholeMail().attachments;
    assert.ok(plan);
    const large = { ...plan, size: filingLimits.bytes * 1.1 };
    world.mail = { ...wholeMail(), attachments: [large] };
    await fails(world.file(world.anna, ['plan']), 'invalid-input', 'too-large');
    assert.deepEqual(world.read, []);
    world.mail = null;
    await fails(world.file(), 'not-found', 'mail-gone');
    await fails(show(), 'not-found', 'mail-gone');
    assert.deepEqual(await added(), [0, 0]);
  });

  it('takes 200 attachments', async () => {
    const [plan] = wholeMail().attachments;
    assert.ok(plan);
    const attachments = Array.from({ length: 200 }, (_, i) => ({ ...plan, id: String(i) }));
    world.mail = { ...wholeMail(), attachments };
    await world.file(
      world.anna,
      attachments.map(({ id }) => id),
    );
    assert.deepEqual(await added(), [1, 200]);
  });

  it('is withdrawn with all that hangs on it, stays out of the sync, and can be filed anew', async () => {
    const place = { erp: world.erp.name, company: '1' };
    await fails(withdraw(), 'not-found', 'not-filed');
    await world.file(world.anna, ['plan']);
    assert.equal((await withdraw()).filed, null);
    assert.deepEqual(await added(), [0, 0]);
    const keys = ['1@bau.example'];
    assert.deepEqual(await world.filing.withdrawnOf(place, keys), new Set(keys));
    await world.file(world.anna, ['plan']);
    assert.deepEqual(await world.filing.withdrawnOf(place, keys), new Set());
    assert.deepEqual(await added(), [1, 1]);
  });

  it('stays filed where a colleague withdraws what is another’s in the ERP, and that is said', async () => {
    await world.file(world.anna, ['plan']);
    await fails(withdraw(world.miriam), 'not-allowed', 'others-mail');
    assert.equal((await show()).state.filed?.by, 'Anna Berger');
    assert.deepEqual(await added(), [1, 1]);
  });

  it('names to a colleague only what that colleague may see of what it was filed to, and counts the rest', async () => {
    await world.file(world.anna);
    const own = (await show()).state.filed;
    assert.deepEqual([own?.records.length, own?.hidden], [1, 0]);
    assert.deepEqual((await show(world.miriam)).state.filed?.records, own?.records);
    await world.theirs.remove('benutzer_rechte', { benutzer_nr: 3, mandant_nr: 1, recht: 'ADR' });
    const theirs = (await show(world.miriam)).state.filed;
    assert.deepEqual([theirs?.by, theirs?.records, theirs?.hidden], ['Anna Berger', [], 1]);
  });

  it('stays filed where the ERP does not let it be withdrawn', async () => {
    await world.file();
    world.erp.fault = { type: 'down' };
    await fails(withdraw(), 'unavailable');
    world.erp.fault = { type: 'none' };
    assert.equal((await show()).state.filed?.by, 'Anna Berger');
    const place = { erp: world.erp.name, company: '1' };
    assert.deepEqual(await world.filing.withdrawnOf(place, ['1@bau.example']), new Set());
  });

  it('is sent mail where the mailbox’s owner wrote it', async () => {
    const mail = wholeMail();
    const from = { role: 'from', name: '', address: 'Anna@Nordwind.example', response: 'none' };
    world.mail = { ...mail, fields: { ...mail.fields, parties: [from as never] } };
    await world.file();
    const [row] = await world.theirs.rows(
      "select richtung from mails where message_id = '<1@bau.example>'",
    );
    assert.equal(row?.['richtung'], 'A');
  });
});
