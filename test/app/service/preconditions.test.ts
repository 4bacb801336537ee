import assert from 'node:assert/strict';
import { checkPreconditions } from '../../../server/app/service/checkPreconditions.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import { never } from '../../mailbox/ews/never.ts';
import { ServiceWorld } from './ServiceWorld.ts';

describe('the preconditions of an account', () => {
  let world: ServiceWorld;
  let account: SyncAccount;
  before(async () => {
    world = await ServiceWorld.start({ tells: false });
    account = await world.addAccount({ areas: { contacts: true, appointments: true } });
  });
  after(() => world[Symbol.asyncDispose]());

  const check = (change: Partial<SyncAccount> = {}) =>
    checkPreconditions(world.ports, { ...account, ...change }, { write: false }, never);

  /** What does not hold, each with the words that its advice must have. */
  const failing = async (change: Partial<SyncAccount>): Promise<string[]> => {
    const found = (await check(change)).filter(({ state }) => state === 'fails');
    for (const { name, advice } of found) {
      assert.ok(advice && advice.en !== '' && advice.de !== '', `${name} has advice`);
      assert.notEqual(advice.en, advice.de);
    }
    return found.map(({ name, area }) => (area === null ? name : `${name} ${area}`));
  };

  it('all hold for an account that can be synced, and each is named', async () => {
    const found = await check();
    assert.deepEqual(
      found.filter(({ state }) => state === 'fails'),
      [],
    );
    const names = found.map(({ name, area }) => (area === null ? name : `${name} ${area}`));
    for (const name of ['policy', 'erp-user', 'erp-company', 'connection', 'mailbox-sign-in']) {
      assert.ok(names.includes(name), name);
    }
    assert.ok(names.includes('erp-area contacts') && names.includes('erp-area appointments'));
    assert.ok(names.includes('mailbox-impersonation') && names.includes('mailbox-time-zone'));
    assert.ok(!names.includes('erp-area tasks'), 'an area that is off needs nothing');
  });

  it('name a user whom the ERP does not have, and one who is locked there', async () => {
    assert.deepEqual(await failing({ erpUser: '99' }), ['erp-user']);
    assert.deepEqual(await failing({ erpUser: '5' }), ['erp-user']);
  });

  it('name a company that the user may not work in, and one that is missing', async () => {
    assert.deepEqual(await failing({ erpUser: '2', company: '2' }), ['erp-company']);
    assert.deepEqual(await failing({ company: null }), ['company']);
  });

  it('name an area that the ERP does not offer, and a zone that there is not', async () => {
    assert.deepEqual(await failing({ areas: { ...account.areas, incomingMail: true } }), [
      'erp-area incomingMail',
    ]);
    assert.deepEqual(await failing({ zone: 'Europe/Nowhere' }), ['zone']);
  });

  it('name a policy that contradicts itself, and an account that is paused', async () => {
    assert.deepEqual(await failing({ preset: 'no-such-preset' }), ['policy']);
    assert.deepEqual(await failing({ isPaused: true }), ['paused']);
  });

  it('name a mailbox that is not there, and a connection that is gone', async () => {
    const [name = ''] = await failing({ mailbox: 'nobody@nordwind.example' });
    assert.match(name, /^mailbox-/);
    assert.deepEqual(await failing({ connection: 'gone' }), ['connection']);
  });

  it('name a password that is wrong, and leave what cannot be tried', async () => {
    await world.connect('wrong');
    const found = await check();
    const byName = new Map(found.map((each) => [each.name, each]));
    assert.equal(byName.get('mailbox-sign-in')?.state, 'fails');
    assert.match(byName.get('mailbox-sign-in')?.advice?.de ?? '', /Passwort/);
    assert.equal(byName.get('mailbox-folders')?.state, 'skipped');
    await world.connect('s');
  });
});
