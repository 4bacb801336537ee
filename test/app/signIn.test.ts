import assert from 'node:assert/strict';
import { pairMailbox } from '../../server/app/pairMailbox.ts';
import { signIn } from '../../server/app/signIn.ts';
import { unpairMailbox } from '../../server/app/unpairMailbox.ts';
import { AppError } from '../../server/core/AppError.ts';
import { appWorld, failure, patient, type AppWorld } from './appWorld.ts';

describe('signing in', () => {
  let world: AppWorld;
  beforeEach(async () => {
    world = await appWorld();
  });
  const enter = (mailbox: string) => signIn(world, { exchangeToken: mailbox }, patient);
  const pair = (mailbox: string, login: string, password: string) =>
    pairMailbox(
      world,
      { exchangeToken: mailbox, login, password, mailboxName: ' Zentrale ' },
      patient,
    );

  it('is silent for a paired mailbox and says who and what there is', async () => {
    const session = await enter('mailbox of anna');
    assert.deepEqual(session.user, {
      id: 'anna',
      name: 'Anna Eigen',
      company: 'north',
      companyName: 'Nord GmbH',
    });
    assert.equal(session.token, world.anna.account.id);
    assert.equal(session.expiresAt, '2026-11-02T00:15:00.000Z');
    assert.equal(session.erp.kinds.length, world.erp.kinds.length);
  });

  it('asks an unknown mailbox to be paired', async () => {
    await assert.rejects(enter('mailbox of new'), failure('not-signed-in', 'not-paired'));
  });

  it('asks for pairing anew when the ERP user is gone', async () => {
    world.erp.users.length = 0;
    await assert.rejects(enter('mailbox of anna'), failure('not-signed-in', 'not-paired'));
  });

  it('refuses a user whom the ERP has locked, or taken out of the company', async () => {
    world.erp.users[0]!.locked = true;
    await assert.rejects(enter('mailbox of anna'), failure('not-allowed', 'erp-user-locked'));
    world.erp.users[1]!.companies = [{ id: 'south', name: 'Süd' }];
    await assert.rejects(enter('mailbox of ben'), failure('not-allowed', 'company-lost'));
  });

  it('passes a bad token’s own reason on', async () => {
    await assert.rejects(enter('forged'), failure('not-signed-in', 'token-bad'));
  });

  for (const state of ['down', 'hangs'] as const) {
    it(`lets a paired mailbox in while the ERP ${state === 'down' ? 'is down' : 'hangs'}`, async () => {
      world.erp.mood.state = state;
      const session = await enter('mailbox of anna');
      assert.equal(session.user.name, 'anna');
      assert.equal(session.user.companyName, 'north');
    });
  }

  describe('for the first time', () => {
    it('ties the mailbox to the ERP user by the ERP’s own login', async () => {
      const session = await pair('mailbox of new', ' ben ', 'right');
      assert.equal(session.user.id, 'ben');
      assert.equal((await enter('mailbox of new')).user.id, 'ben');
      const account = await world.links.findAccount(session.token);
      assert.equal(account?.mailboxName, 'Zentrale');
    });

    it('moves the mailbox when it is paired again', async () => {
      const first = await pair('mailbox of new', 'ben', 'right');
      const second = await pair('mailbox of new', 'anna', 'right');
      assert.equal(second.token, first.token);
      assert.equal((await enter('mailbox of new')).user.id, 'anna');
    });

    it('is undone by unpairing', async () => {
      await unpairMailbox(world, world.anna);
      await assert.rejects(enter('mailbox of anna'), failure('not-signed-in', 'not-paired'));
    });

    it('refuses a wrong password and keeps nothing', async () => {
      await assert.rejects(
        pair('mailbox of new', 'ben', 'x'),
        failure('not-signed-in', 'wrong-login'),
      );
      await assert.rejects(enter('mailbox of new'), failure('not-signed-in', 'not-paired'));
    });

    it('never repeats the password in an error', async () => {
      world.erp.mood.state = 'down';
      await assert.rejects(pair('mailbox of new', 'ben', 'pass-1234'), (error: AppError) => {
        assert.ok(!JSON.stringify([error.message, error.details]).includes('pass-1234'));
        return true;
      });
    });

    it('refuses an ERP user who may work in no company', async () => {
      world.erp.users[1]!.companies = [];
      await assert.rejects(
        pair('mailbox of new', 'ben', 'right'),
        failure('not-allowed', 'company-lost'),
      );
    });
  });

  describe('with wrong passwords', () => {
    const fail = async (mailbox: string, login: string): Promise<AppError> => {
      try {
        await pair(mailbox, login, 'wrong');
      } catch (error) {
        if (error instanceof AppError) return error;
        throw error;
      }
      throw new Error('The password was right.');
    };

    it('makes a mailbox wait after three, twice as long each time, at most 15 minutes', async () => {
      const waits: number[] = [];
      for (let attempt = 0; attempt < 20; attempt++) {
        const error = await fail('mailbox of new', `login ${attempt}`);
        if (error.kind === 'not-signed-in') continue;
        assert.equal(error.kind, 'too-many-requests');
        waits.push(error.retryAfter ?? 0);
        world.time.now += (error.retryAfter ?? 0) * 1000;
      }
      assert.ok(waits.length >= 8);
      assert.deepEqual(
        waits,
        waits.map((_, index) => 2 ** (index + 1)),
      );
      for (let attempt = 0; attempt < 8; attempt++) {
        world.time.now += ((await fail('mailbox of new', 'x')).retryAfter ?? 0) * 1000;
      }
      const { retryAfter } = await fail('mailbox of new', 'x');
      assert.ok((retryAfter ?? 0) <= 900);
    });

    it('does not ask the ERP while it makes them wait', async () => {
      for (let attempt = 0; attempt < 3; attempt++) await fail('mailbox of new', 'ben');
      const before = world.erp.calls.signIn;
      await assert.rejects(pair('mailbox of new', 'ben', 'right'), failure('too-many-requests'));
      assert.equal(world.erp.calls.signIn, before);
    });

    it('makes a name wait that is tried from many mailboxes, however it is written', async () => {
      for (let box = 0; box < 6; box++) await fail(`mailbox of ${box}`, box % 2 ? 'BEN' : 'ben');
      assert.equal((await fail('mailbox of 7', ' Ben')).kind, 'too-many-requests');
    });

    it('counts attempts at the same time as if they came one after another', async () => {
      const errors = await Promise.all(
        Array.from({ length: 50 }, () => fail('mailbox of new', 'ben')),
      );
      assert.equal(errors.filter((error) => error.kind === 'not-signed-in').length, 3);
      assert.equal(world.erp.calls.signIn, 3);
    });

    it('forgets them after an hour', async () => {
      for (let attempt = 0; attempt < 4; attempt++) await fail('mailbox of new', 'ben');
      world.time.now += 3_600_000;
      assert.equal((await fail('mailbox of new', 'ben')).kind, 'not-signed-in');
    });

    it('does not let a login of one’s own clear the mailbox’s count', async () => {
      for (let guess = 0; guess < 2; guess++) await fail('mailbox of new', `other ${guess}`);
      await pair('mailbox of new', 'ben', 'right');
      await fail('mailbox of new', 'other 3');
      assert.equal((await fail('mailbox of new', 'other 4')).kind, 'too-many-requests');
    });

    it('does not count what the ERP never looked at', async () => {
      world.erp.mood.state = 'down';
      for (let attempt = 0; attempt < 10; attempt++) {
        assert.equal((await fail('mailbox of new', 'ben')).kind, 'unavailable');
      }
      world.erp.mood.state = 'answers';
      assert.equal((await pair('mailbox of new', 'ben', 'right')).user.id, 'ben');
    });

    it('counts an attempt whose caller goes away', async () => {
      world.erp.mood.state = 'hangs';
      for (let attempt = 0; attempt < 3; attempt++) {
        const gone = new AbortController();
        const body = {
          exchangeToken: 'mailbox of new',
          login: 'ben',
          password: 'x',
          mailboxName: '',
        };
        const trying = pairMailbox(world, body, gone.signal);
        setImmediate(() => gone.abort());
        await assert.rejects(trying, failure('unavailable', 'cancelled'));
      }
      assert.equal((await fail('mailbox of new', 'ben')).kind, 'too-many-requests');
    });
  });
});

describe('Callers', () => {
  let world: AppWorld;
  beforeEach(async () => {
    world = await appWorld();
  });
  const who = () => world.callers.whoIs(world.anna.account.id, patient);

  it('gives the account and as whom the ERP is asked', async () => {
    assert.deepEqual(await who(), world.anna);
  });

  it('asks the ERP once a minute, however many requests come', async () => {
    await Promise.all(Array.from({ length: 20 }, who));
    await who();
    assert.equal(world.erp.calls.findUser, 1);
    world.time.now += 60_000;
    await who();
    assert.equal(world.erp.calls.findUser, 2);
  });

  it('refuses a user within a minute of being locked', async () => {
    await who();
    world.erp.users[0]!.locked = true;
    world.time.now += 60_000;
    await assert.rejects(who(), failure('not-allowed', 'erp-user-locked'));
  });

  it('goes on refusing a locked user, without trusting an older answer', async () => {
    world.erp.users[0]!.locked = true;
    await assert.rejects(who(), failure('not-allowed'));
    await assert.rejects(who(), failure('not-allowed'));
  });

  it('refuses an account that was unpaired', async () => {
    await unpairMailbox(world, world.anna);
    await assert.rejects(who(), failure('not-signed-in', 'not-paired'));
  });

  it('lets callers in while the ERP is away, and leaves it alone for a while', async () => {
    world.erp.mood.state = 'down';
    for (let request = 0; request < 5; request++) await who();
    assert.equal(world.erp.calls.findUser, 1);
    world.erp.mood.state = 'answers';
    world.erp.users[0]!.locked = true;
    world.time.now += 15_000;
    await assert.rejects(who(), failure('not-allowed'));
  });

  it('lets no request that goes away take the others’ question with it', async () => {
    world.settings.erpTimeout = 10_000;
    const gone = new AbortController();
    const first = world.callers.whoIs(world.anna.account.id, gone.signal);
    const second = who();
    gone.abort();
    await assert.rejects(first, failure('unavailable', 'cancelled'));
    assert.deepEqual(await second, world.anna);
  });

  it('bears a refusal that nobody waits for any more', async () => {
    world.erp.users[0]!.locked = true;
    const gone = world.callers.whoIs(world.anna.account.id, AbortSignal.abort());
    await assert.rejects(gone, failure('unavailable', 'cancelled'));
    // An unhandled rejection would end the test run here.
    await new Promise((done) => setImmediate(done));
  });
});
