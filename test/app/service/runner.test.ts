import assert from 'node:assert/strict';
import { removeAccount } from '../../../server/app/service/removeAccount.ts';
import { SyncRunner } from '../../../server/app/service/SyncRunner.ts';
import { AppError } from '../../../server/core/AppError.ts';
import { never } from '../../mailbox/ews/never.ts';
import { until } from '../../until.ts';
import { ServiceWorld } from './ServiceWorld.ts';

const anna = 'anna.berger@nordwind.example';
const area = 'contacts';

function isReason(reason: string): (error: unknown) => boolean {
  return (error) => error instanceof AppError && error.reason === reason;
}

describe('the runner', () => {
  it('lets 50 accounts that start at once go side by side within its limit, each to its end', async () => {
    const more = Array.from({ length: 50 }, (_, index) => `user${index}@nordwind.example`);
    const service = { atOnce: 4 };
    await using world = await ServiceWorld.start({ more, tells: false, contacts: 2, service });
    const { runner } = world.service;
    const accounts = await Promise.all(
      more.map((mailbox) => world.addAccount({ mailbox, areas: { contacts: true } })),
    );
    let most = 0;
    const { pause } = world.ports;
    const watching = new AbortController();
    const watched = (async () => {
      while (!watching.signal.aborted) {
        most = Math.max(most, runner.running.length);
        await pause(100, watching.signal).catch(() => undefined);
      }
    })();
    await Promise.all(accounts.map(({ id }) => runner.sync({ account: id, area })));
    watching.abort();
    await watched;
    assert.equal(most, 4);
    const times = await world.store.accounts.runTimes();
    assert.equal(times.length, 50);
    assert.deepEqual(
      times.filter(({ failures, wellAt }) => failures > 0 || wellAt === null),
      [],
    );
    for (const mailbox of [more[0], more[49]]) {
      assert.equal((await world.items(mailbox ?? '', area)).size, 1);
    }
  });

  it('never runs an account twice at once: asked for while it runs there is one more afterwards', async () => {
    await using world = await ServiceWorld.start({ tells: false });
    const { runner } = world.service;
    const account = await world.addAccount({ areas: { contacts: true } });
    const wish = { account: account.id, area } as const;
    const first = runner.sync(wish);
    await until(
      'it runs',
      () => runner.running.length,
      (count) => count === 1,
    );
    const again = [runner.sync(wish), runner.sync(wish), runner.sync(wish)];
    assert.equal(runner.running.length, 1);
    assert.deepEqual(runner.waiting, [wish]);
    const [report, ...others] = await Promise.all([first, ...again]);
    assert.equal(report?.counts.create.mailbox, 3);
    assert.deepEqual(new Set(others.map(({ runId }) => runId)).size, 1);
    assert.deepEqual(await world.runs(account, area), ['done', 'done']);
  });

  it('joins what waits in one run both ways, where one asks for each direction', async () => {
    await using world = await ServiceWorld.start({ tells: false, service: { atOnce: 1 } });
    const { runner } = world.service;
    const other = await world.addAccount({ areas: { contacts: true } }, 2);
    const account = await world.addAccount({ areas: { appointments: true } });
    world.insertAppointment(1, 'Messe');
    const wish = { account: account.id, area: 'appointments' } as const;
    const [, report] = await Promise.all([
      runner.sync({ account: other.id, area }),
      runner.sync({ ...wish, direction: 'toErp' }),
      runner.sync({ ...wish, direction: 'toMailbox' }),
    ]);
    assert.equal(report.counts.create.mailbox, 1);
  });

  it('is refused by the store while another server runs the same, which is no trouble of the account', async () => {
    await using world = await ServiceWorld.start({ tells: false });
    const second = new SyncRunner(world.ports);
    const { runner } = world.service;
    const account = await world.addAccount({ areas: { contacts: true } });
    const wish = { account: account.id, area } as const;
    world.slowDown();
    const first = runner.sync(wish);
    await until('it reads', () => world.isReading(), Boolean);
    await assert.rejects(second.sync(wish), isReason('run-under-way'));
    assert.equal((await first).state, 'done');
    const [times] = await world.store.accounts.runTimes();
    assert.equal(times?.failures, 0);
    assert.equal((await world.items(anna, area)).size, 3);
    await second.stop();
  });

  it('ends a run at its next pause when the account is changed, and does it again under what is allowed then', async () => {
    await using world = await ServiceWorld.start({ tells: false });
    const { runner } = world.service;
    const account = await world.addAccount({ areas: { contacts: true } });
    world.slowDown();
    const running = runner.sync({ account: account.id, area });
    await until('it reads', () => world.isReading(), Boolean);
    const changes = { areas: { contacts: { window: { past: 1, future: 1 } } } };
    await world.store.accounts.changeAccount({ ...account, changes }, Date.now());
    // The next look notices, without a word from whoever changed it.
    const report = await running;
    assert.equal(report.state, 'done');
    assert.deepEqual(await world.runs(account, area), ['done', 'stopped']);
  });

  it('ends a run at its next pause when the account is paused, and begins none until it is resumed', async () => {
    await using world = await ServiceWorld.start({ tells: false });
    const { runner, scheduler } = world.service;
    const account = await world.addAccount({ areas: { contacts: true } });
    world.slowDown();
    const running = runner.sync({ account: account.id, area });
    await until('it reads', () => world.isReading(), Boolean);
    const paused = { ...account, isPaused: true };
    const changed = await world.store.accounts.changeAccount(paused, Date.now());
    await runner.look(account.id);
    assert.equal((await running).state, 'stopped');
    assert.deepEqual(await world.store.accounts.runTimes(), []);
    await assert.rejects(runner.sync({ account: account.id, area }), isReason('account-paused'));
    await scheduler.tick();
    await world.quiet();
    assert.deepEqual(await world.runs(account, area), ['stopped']);
    await world.store.accounts.changeAccount({ ...changed, isPaused: false }, Date.now());
    await scheduler.tick();
    await until(
      'it ran',
      () => world.runs(account, area),
      (runs) => runs[0] === 'done',
    );
    await world.quiet();
    assert.equal((await world.items(anna, area)).size, 3);
  });

  it('forgets an account that is removed while it syncs once its run has ended, and makes nothing twice when it comes back', async () => {
    await using world = await ServiceWorld.start({ tells: false, contacts: 400 });
    const { runner } = world.service;
    const account = await world.addAccount({ areas: { contacts: true } });
    const writing = Promise.withResolvers<undefined>();
    const running = runner.sync({
      ...{ account: account.id, area },
      onProgress: ({ stage, done }) => {
        if (stage === 'apply' && done > 0) writing.resolve(undefined);
      },
    });
    await writing.promise;
    await removeAccount(world.ports, account.id, never);
    assert.equal((await running).state, 'stopped');
    assert.equal(await world.store.accounts.account(account.id), null);
    assert.deepEqual(await world.runs(account, area), []);
    assert.deepEqual(await world.store.accounts.runTimes(), []);
    const made = (await world.items(anna, area)).size;
    assert.ok(made > 0 && made < 300, `${made} were made`);
    const again = await world.addAccount({ areas: { contacts: true } });
    const report = await runner.sync({ account: again.id, area });
    assert.equal(report.state, 'done');
    assert.equal((await world.items(anna, area)).size, 300, JSON.stringify(report.counts));
  });

  it('forgets an account of which somebody took away the row alone, once its run has ended', async () => {
    await using world = await ServiceWorld.start({ tells: false });
    const { runner } = world.service;
    const account = await world.addAccount({ areas: { contacts: true } });
    world.slowDown();
    const running = runner.sync({ account: account.id, area });
    await until('it reads', () => world.isReading(), Boolean);
    await world.store.accounts.removeAccount(account.id);
    assert.equal((await running).state, 'stopped');
    assert.deepEqual(await world.runs(account, area), []);
  });

  it('stops between two items: what was begun is whole, what waits is refused', async () => {
    await using world = await ServiceWorld.start({
      ...{ tells: false, contacts: 400, service: { atOnce: 1 } },
    });
    const { runner } = world.service;
    const account = await world.addAccount({ areas: { contacts: true } });
    const other = await world.addAccount({ areas: { contacts: true } }, 2);
    const writing = Promise.withResolvers<undefined>();
    const running = runner.sync({
      ...{ account: account.id, area },
      onProgress: ({ stage, done }) => {
        if (stage === 'apply' && done > 0) writing.resolve(undefined);
      },
    });
    const waiting = assert.rejects(runner.sync({ account: other.id, area }), isReason('stopping'));
    await writing.promise;
    await runner.stop();
    await waiting;
    assert.equal((await running).state, 'stopped');
    await assert.rejects(runner.sync({ account: other.id, area }), isReason('stopping'));
    const made = (await world.items(anna, area)).size;
    const next = new SyncRunner(world.ports);
    const report = await next.sync({ account: account.id, area });
    assert.equal(report.counts.recovered, 0);
    assert.equal(report.counts.create.mailbox, 300 - made);
    await next.stop();
  });
});
