import assert from 'node:assert/strict';
import { until } from '../../until.ts';
import { ServiceWorld } from './ServiceWorld.ts';

const anna = 'anna.berger@nordwind.example';
const area = 'appointments';

describe('live mode', () => {
  it('follows an area that a group switches on, a new password, and a pause, without a restart', async () => {
    await using world = await ServiceWorld.start();
    const { live, scheduler } = world.service;
    const { accounts } = world.store;
    const group = { id: 'sales', name: 'Sales' };
    await accounts.saveGroup({ ...group, areas: { appointments: false } }, Date.now());
    await accounts.setLastWord(['group', 'account', 'user']);
    const account = await world.addAccount({ areas: { appointments: true }, groups: ['sales'] });
    const listens = (is: boolean) =>
      until(
        `it is ${is ? '' : 'not '}listened to`,
        () => live.isListening(account.id),
        (now) => now === is,
      );
    const subjects = (wanted: string) =>
      until(
        `${wanted} are in Outlook`,
        () => world.texts(anna, area, 'subject'),
        (all) => all.join() === wanted,
      );

    world.insertAppointment(1, 'A');
    await scheduler.tick();
    await world.quiet();
    assert.ok(!live.isListening(account.id));
    assert.deepEqual(await world.runs(account, area), []);

    await accounts.saveGroup({ ...group, areas: {} }, Date.now());
    await scheduler.tick();
    await listens(true);
    await subjects('A');

    await world.connect('s');
    await scheduler.tick();
    await listens(true);
    await world.quiet();
    world.insertAppointment(2, 'B');
    await subjects('A,B');

    // The group’s change was one of the account too.
    const newest = (await accounts.account(account.id)) ?? account;
    const paused = await accounts.changeAccount({ ...newest, isPaused: true }, Date.now());
    await scheduler.tick();
    await listens(false);
    world.insertAppointment(3, 'C');
    await world.quiet();
    await subjects('A,B');
    await accounts.changeAccount({ ...paused, isPaused: false }, Date.now());
    await scheduler.tick();
    await subjects('A,B,C');
  });

  it('owes what failed: it is tried again though nobody tells of it a second time', async () => {
    await using world = await ServiceWorld.start();
    const { live, scheduler } = world.service;
    const account = await world.addAccount({ areas: { appointments: true } });
    await scheduler.tick();
    await until('it is listened to', () => live.isListening(account.id), Boolean);
    await world.quiet();
    world.exchange.exchange.plan({
      fault: { kind: 'fault', code: 'ErrorMailboxStoreUnavailable' },
      operation: 'CreateItem',
    });
    world.exchange.exchange.plan({
      fault: { kind: 'fault', code: 'ErrorMailboxStoreUnavailable' },
      operation: 'SyncFolderItems',
    });
    world.insertAppointment(1, 'Messe');
    await until(
      'it failed',
      () => world.runs(account, area),
      (states) => states.includes('failed'),
    );
    await until(
      'it is in Outlook',
      () => world.texts(anna, area, 'subject'),
      ([subject]) => subject === 'Messe',
    );
    assert.equal((await world.items(anna, area)).size, 1);
  });

  it('costs the mail server nothing for those whom a change in the ERP does not concern', async () => {
    await using world = await ServiceWorld.start();
    const { live, scheduler } = world.service;
    const account = await world.addAccount({ areas: { appointments: true } });
    await scheduler.tick();
    await until('it is listened to', () => live.isListening(account.id), Boolean);
    await world.quiet();
    const runs = await world.runs(account, area);
    const before = new Map(world.exchange.exchange.requests);
    for (let id = 1; id <= 5; id += 1) world.insertAppointment(id, 'Jonas’ Termin', 2);
    world.theirs.exec("UPDATE ansprechpartner SET funktion = 'Einkauf'");
    await world.quiet(30);
    assert.deepEqual(world.exchange.exchange.requests, before);
    assert.deepEqual(await world.runs(account, area), runs);
  });
});
