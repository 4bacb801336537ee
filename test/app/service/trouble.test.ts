import assert from 'node:assert/strict';
import type { Alarm } from '../../../server/app/service/Alarm.ts';
import { Scheduler } from '../../../server/app/service/Scheduler.ts';
import { statusOf } from '../../../server/app/service/statusOf.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import { ServiceWorld } from './ServiceWorld.ts';

const anna = 'anna.berger@nordwind.example';
const area = 'contacts';
const minute = 60_000;
const quarterly = {
  areas: { contacts: { schedule: [{ direction: 'both', when: { every: 15 } }] } },
} as const;

describe('trouble', () => {
  let world: ServiceWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ServiceWorld.start({ tells: false });
    account = await world.addAccount({ areas: { contacts: true }, changes: quarterly });
    const report = await world.service.runner.sync({ account: account.id, area });
    assert.equal(report.state, 'done');
  });
  afterEach(() => world[Symbol.asyncDispose]());

  const status = async () => {
    const { areas } = await statusOf(world.ports, account.id, world.service);
    const found = areas.find((each) => each.area === area);
    assert.ok(found);
    return found;
  };

  it('with a wrong password is told in words, deletes nothing, and is over with the right one', async () => {
    const { runner } = world.service;
    await world.connect('wrong');
    const report = await runner.sync({ account: account.id, area });
    assert.deepEqual([report.state, report.error?.kind], ['failed', 'not-signed-in']);
    const failed = await status();
    assert.equal(failed.state, 'failed');
    assert.match(failed.trouble?.en ?? '', /password/);
    assert.match(failed.trouble?.de ?? '', /Passwort/);
    assert.equal((await world.items(anna, area)).size, 3);
    // A new sign-in does not wait for what the old one was refused for.
    await world.connect('s');
    assert.equal((await runner.sync({ account: account.id, area })).state, 'done');
    assert.equal((await status()).state, 'in-step');
  });

  it('with a user who is locked in the ERP, or put out of the company, deletes nothing in Outlook', async () => {
    const { runner } = world.service;
    const wish = { account: account.id, area } as const;
    world.theirs.exec('UPDATE benutzer SET gesperrt = 1 WHERE benutzer_nr = 1');
    await assert.rejects(runner.sync(wish), { kind: 'not-allowed' });
    assert.equal((await status()).state, 'failed');
    world.theirs.exec('UPDATE benutzer SET gesperrt = 0 WHERE benutzer_nr = 1');
    world.theirs.exec('DELETE FROM benutzer_mandanten WHERE benutzer_nr = 1 AND mandant_nr = 1');
    await assert.rejects(runner.sync(wish), { kind: 'not-allowed' });
    assert.match((await status()).trouble?.en ?? '', /company/);
    assert.equal((await world.items(anna, area)).size, 3);
  });

  it('of a mailbox that is gone is named, and deletes nothing in the ERP', async () => {
    const { runner } = world.service;
    const mailbox = 'nobody@nordwind.example';
    account = await world.store.accounts.changeAccount({ ...account, mailbox }, Date.now());
    const report = await runner.sync({ account: account.id, area });
    assert.equal(report.state, 'failed');
    assert.match((await status()).trouble?.de ?? '', /kein Postfach/);
    assert.equal(world.theirs.prepare('SELECT * FROM ansprechpartner').all().length, 3);
  });

  it('of one account is no other’s', async () => {
    const { runner, scheduler } = world.service;
    const mailbox = 'nobody@nordwind.example';
    const sick = await world.addAccount({ areas: { contacts: true }, mailbox, changes: quarterly });
    const broken = await world.addAccount(
      { areas: { contacts: true }, preset: 'no-such-preset', changes: quarterly },
      2,
    );
    world.skew += 16 * minute;
    await scheduler.tick();
    await world.quiet(2);
    assert.deepEqual(await world.runs(account, area), ['done', 'done']);
    assert.deepEqual(await world.runs(sick, area), ['failed']);
    assert.deepEqual(await world.runs(broken, area), []);
    const told = world.logged.filter(({ facts }) => facts['account'] === broken.id);
    assert.deepEqual(
      told.map(({ message }) => message),
      ['account cannot be synced'],
    );
    await runner.stop();
  });

  it('is waited out: after a run that failed the next comes later each time', async () => {
    const { scheduler } = world.service;
    const bringBack = await world.takeExchangeAway();
    world.skew += 16 * minute;
    const failures: (number | undefined)[] = [];
    for (let ticks = 0; ticks < 8; ticks += 1) {
      await scheduler.tick();
      await world.quiet(2);
      failures.push((await world.store.accounts.runTimes())[0]?.failures);
      world.skew += minute;
    }
    assert.deepEqual(failures, [1, 2, 2, 3, 3, 3, 3, 4]);
    await bringBack();
    world.skew += 30 * minute;
    await scheduler.tick();
    await world.quiet(2);
    assert.deepEqual((await world.store.accounts.runTimes())[0]?.failures, 0);
  });

  it('that lasts raises one alarm, which is over when a run ends well', async () => {
    const alarms: Alarm[] = [];
    const scheduler = new Scheduler(world.ports, world.service.runner, null, {
      onAlarm: (alarm) => alarms.push(alarm),
    });
    const bringBack = await world.takeExchangeAway();
    for (let ticks = 0; ticks < 6; ticks += 1) {
      world.skew += 15 * minute;
      await scheduler.tick();
      await world.quiet(2);
    }
    assert.equal(alarms.length, 1);
    assert.equal(alarms[0]?.account, account.id);
    assert.match(alarms[0]?.trouble ?? '', /cannot be reached/);
    assert.equal(scheduler.alarms.length, 1);
    await bringBack();
    world.skew += 45 * minute;
    await scheduler.tick();
    await world.quiet(2);
    await scheduler.tick();
    assert.deepEqual(scheduler.alarms, []);
  });

  it('is not what a server that was off for a weekend finds when it starts: it catches up first', async () => {
    world.skew += 60 * 60 * minute;
    const alarms: Alarm[] = [];
    const scheduler = new Scheduler(world.ports, world.service.runner, null, {
      onAlarm: (alarm) => alarms.push(alarm),
    });
    await scheduler.tick();
    await world.quiet(2);
    assert.deepEqual(alarms, []);
    assert.deepEqual(await world.runs(account, area), ['done', 'done']);
  });

  it('is none where the clock is set back an hour: what is due runs, and once', async () => {
    const { scheduler } = world.service;
    world.skew -= 60 * minute;
    await scheduler.tick();
    await world.quiet(2);
    await scheduler.tick();
    await world.quiet(2);
    assert.deepEqual(await world.runs(account, area), ['done', 'done']);
    world.skew += 15 * minute;
    await scheduler.tick();
    await world.quiet(2);
    assert.deepEqual(await world.runs(account, area), ['done', 'done', 'done']);
  });
});
