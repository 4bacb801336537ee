import assert from 'node:assert/strict';
import { until } from '../../until.ts';
import { ServiceWorld } from './ServiceWorld.ts';

const anna = 'anna.berger@nordwind.example';
const jonas = 'jonas.keller@nordwind.example';

describe('the sync as a service', () => {
  it('brings the ERP’s contacts into two mailboxes, and a second run writes nothing', async () => {
    await using world = await ServiceWorld.start({ tells: false });
    const { runner } = world.service;
    const accounts = [
      await world.addAccount({ areas: { contacts: true } }, 1),
      await world.addAccount({ areas: { contacts: true } }, 2),
    ];
    for (const { id } of accounts) {
      const report = await runner.sync({ account: id, area: 'contacts' });
      assert.equal(report.state, 'done', JSON.stringify(report.error));
      assert.equal(report.counts.create.mailbox, 3);
    }
    const names = await world.texts(anna, 'contacts', 'displayName');
    assert.equal(new Set(names).size, 3);
    assert.deepEqual(await world.texts(jonas, 'contacts', 'displayName'), names);
    const again = await runner.sync({ account: accounts[0]?.id ?? '', area: 'contacts' });
    assert.equal(again.inStep, 3);
    const nothing = { erp: 0, mailbox: 0 };
    const { create, update, delete: deleted } = again.counts;
    assert.deepEqual([create, update, deleted], [nothing, nothing, nothing]);
  });

  it('carries a change in the ERP to Outlook and one in Outlook to the ERP, for that user alone, in live mode', async () => {
    await using world = await ServiceWorld.start();
    const { live, scheduler } = world.service;
    const areas = { contacts: true, appointments: true };
    const accounts = [await world.addAccount({ areas }, 1), await world.addAccount({ areas }, 2)];
    await scheduler.tick();
    await until(
      'both are listened to',
      () => accounts.filter(({ id }) => live.isListening(id)).length,
      (count) => count === 2,
    );
    await until(
      'all ran',
      () => world.store.accounts.runTimes(),
      ({ length }) => length === 4,
    );
    await world.quiet();
    const [first, second] = accounts;
    assert.ok(first && second);
    const others = () =>
      Promise.all([
        world.runs(first, 'contacts'),
        world.runs(second, 'contacts'),
        world.runs(second, 'appointments'),
      ]);
    const before = await others();

    world.insertAppointment(1, 'Messe');
    await until(
      'it is in Outlook',
      () => world.texts(anna, 'appointments', 'subject'),
      (all) => all.includes('Messe'),
    );
    await world.quiet();
    const [[ref = ''] = []] = await world.items(anna, 'appointments');
    await world.change(anna, 'appointments', ref, { subject: 'Messe Hannover' });
    await until(
      'it is in the ERP',
      () => world.theirs.prepare('SELECT betreff FROM termine').all(),
      ([row]) => (row as { betreff: string }).betreff === 'Messe Hannover',
    );
    await world.quiet();
    assert.deepEqual(await others(), before, 'nothing else ran');
    assert.deepEqual(await world.texts(jonas, 'appointments', 'subject'), []);
  });

  it('makes one run of a burst of changes', async () => {
    await using world = await ServiceWorld.start();
    const { live, scheduler } = world.service;
    const account = await world.addAccount({ areas: { appointments: true } });
    await scheduler.tick();
    await until('it is listened to', () => live.isListening(account.id), Boolean);
    await world.quiet();
    const before = (await world.runs(account, 'appointments')).length;
    world.theirs.transaction(() => {
      for (let id = 1; id <= 30; id += 1) world.insertAppointment(id, `Termin ${id}`);
    })();
    await until(
      'all are in Outlook',
      () => world.texts(anna, 'appointments', 'subject'),
      ({ length }) => length === 30,
    );
    await world.quiet();
    const runs = (await world.runs(account, 'appointments')).length - before;
    // One that writes, and at most one that hears of its own writes and does nothing.
    assert.ok(runs <= 2, `${runs} runs`);
  });

  it('syncs what runs on notice by schedule while nobody tells of changes', async () => {
    await using world = await ServiceWorld.start({ tells: false });
    const { live, scheduler } = world.service;
    const account = await world.addAccount({ areas: { appointments: true } });
    await scheduler.tick();
    await until(
      'it ran',
      () => world.runs(account, 'appointments'),
      ([state]) => state === 'done',
    );
    await world.quiet();
    assert.ok(!live.isListening(account.id), 'the ERP tells nothing');
    world.insertAppointment(1, 'Messe');
    await scheduler.tick();
    await world.quiet();
    assert.deepEqual(await world.texts(anna, 'appointments', 'subject'), []);
    world.skew += 6 * 60_000;
    await scheduler.tick();
    await world.quiet();
    assert.deepEqual(await world.texts(anna, 'appointments', 'subject'), ['Messe']);
  });

  it('catches up by itself when Exchange was away for a while, and deletes nothing for it', async () => {
    await using world = await ServiceWorld.start();
    const { live, scheduler } = world.service;
    const account = await world.addAccount({ areas: { contacts: true, appointments: true } });
    world.insertAppointment(1, 'Messe');
    await scheduler.tick();
    await until(
      'it ran',
      () => world.texts(anna, 'appointments', 'subject'),
      ([subject]) => subject === 'Messe',
    );
    await until('it is listened to', () => live.isListening(account.id), Boolean);
    await world.quiet();
    const bringBack = await world.takeExchangeAway();
    world.insertAppointment(2, 'Abnahme');
    await until(
      'it is noticed',
      () => world.store.accounts.runTimes(),
      (all) => all.some(({ failures }) => failures > 0),
    );
    world.theirs.prepare("UPDATE termine SET betreff = 'Messe Köln' WHERE termin_nr = 1").run();
    await bringBack();
    await until(
      'both are in Outlook',
      () => world.texts(anna, 'appointments', 'subject'),
      (all) => all.join() === 'Abnahme,Messe Köln',
    );
    // What failed meanwhile is tried again in its own time.
    const times = await until(
      'both areas are well again',
      () => world.store.accounts.runTimes(),
      (all) => all.every(({ failures }) => failures === 0),
    );
    assert.deepEqual(
      times.map(({ trouble }) => trouble),
      [null, null],
    );
    assert.equal((await world.items(anna, 'contacts')).size, 3);
    assert.equal(world.theirs.prepare('SELECT * FROM termine').all().length, 2);
  });
});
