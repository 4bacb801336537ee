import assert from 'node:assert/strict';
import { openSync } from '../../../server/app/service/openSync.ts';
import { EwsOpener } from '../../../server/mailbox/ews/opening/EwsOpener.ts';
import { AppError } from '../../../server/core/AppError.ts';
import type { Connection } from '../../../server/ports/AccountStore.ts';
import { never } from '../../mailbox/ews/never.ts';
import { ServiceWorld } from './ServiceWorld.ts';

const anna = 'anna.berger@nordwind.example';
const jonas = 'jonas.keller@nordwind.example';
const zone = 'Europe/Berlin';

describe('opening a mailbox by its connection', () => {
  let world: ServiceWorld;
  before(async () => (world = await ServiceWorld.start({ tells: false })));
  after(() => world[Symbol.asyncDispose]());

  const connection = async (): Promise<Connection> => {
    const [found] = await world.store.accounts.connections();
    assert.ok(found);
    return found;
  };

  it('gives everybody the same mailbox, until its zone or connection is another', async () => {
    const now = await connection();
    using first = await world.opener.open(now, { address: anna, zone });
    using again = await world.opener.open(now, { address: anna, zone });
    assert.equal(first.mailbox, again.mailbox);
    using away = await world.opener.open(now, { address: anna, zone: 'Asia/Tokyo' });
    assert.notEqual(first.mailbox, away.mailbox);
    await world.connect('s');
    using next = await world.opener.open(await connection(), { address: anna, zone });
    assert.notEqual(first.mailbox, next.mailbox);
    // What is under way goes on with what it began with.
    assert.ok((await first.mailbox.records.collections('contacts', never)).length > 0);
  });

  it('asks for the secret again where it could not be read', async () => {
    let tries = 0;
    const secretOf = () => {
      tries += 1;
      if (tries > 1) return Promise.resolve('s');
      return Promise.reject(new AppError('not-configured', 'No key.', { reason: 'store-key' }));
    };
    const opener = new EwsOpener({ secretOf }, world.ports.clock);
    const place = { address: anna, zone };
    await assert.rejects(opener.open(await connection(), place), { reason: 'store-key' });
    using opened = await opener.open(await connection(), place);
    assert.ok((await opened.mailbox.records.collections('tasks', never)).length > 0);
    await opener.close();
  });
});

describe('opening an account’s area', () => {
  let world: ServiceWorld;
  before(async () => (world = await ServiceWorld.start({ tells: false })));
  after(() => world[Symbol.asyncDispose]());

  it('takes what the ERP shows its user for the user’s list, where the policy goes by one', async () => {
    const emis = await world.addAccount({ areas: { contacts: true }, preset: 'emis' });
    using opened = await openSync(world.ports, { account: emis.id, area: 'contacts' }, never);
    assert.equal(opened.request.listed?.size, 3);
    const report = await world.service.runner.sync({ account: emis.id, area: 'contacts' });
    assert.equal(report.counts.create.mailbox, 3);
    await world.store.accounts.removeAccount(emis.id);
  });

  it('waits for the copies of those colleagues alone who bring the area into the same company', async () => {
    const own = await world.addAccount({ areas: { appointments: true } }, 1);
    const colleague = await world.addAccount({ areas: { appointments: true } }, 2);
    await world.addAccount({ areas: { contacts: true } }, 3);
    await world.addAccount({ areas: { appointments: true }, company: '2' }, 6);
    await world.addAccount({ areas: { appointments: true }, preset: 'none' }, 4);
    const toMailbox = {
      areas: { appointments: { direction: 'toMailbox', schedule: [] } },
    } as const;
    await world.addAccount({ areas: {}, changes: toMailbox }, 7);
    const colleagues = async () => {
      using opened = await openSync(world.ports, { account: own.id, area: 'appointments' }, never);
      return opened.request.account.colleagues;
    };
    assert.deepEqual(await colleagues(), [jonas]);
    const paused = { ...colleague, isPaused: true };
    await world.store.accounts.changeAccount(paused, Date.now());
    assert.deepEqual(await colleagues(), []);
  });

  it('is the day that it is where the user lives', async () => {
    const noon = new Date('2026-12-01T23:30:00Z').getTime();
    world.skew = noon - Date.now();
    const [account] = await world.store.accounts.accounts();
    assert.ok(account);
    const wish = { account: account.id, area: 'appointments' } as const;
    {
      using opened = await openSync(world.ports, wish, never);
      assert.equal(opened.request.today, '2026-12-02');
    }
    await world.store.accounts.changeAccount({ ...account, zone: 'America/New_York' }, Date.now());
    using opened = await openSync(world.ports, wish, never);
    assert.equal(opened.request.today, '2026-12-01');
  });
});
