import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AccountStatus } from '../../server/app/service/AccountStatus.ts';
import { ConsoleWorld, service } from './ConsoleWorld.ts';
import { OwnMailbox } from './OwnMailbox.ts';

const anna = 'anna.berger@nordwind.example';
const area = 'appointments';

/** Days that lie ahead, one after the other. */
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

describe('the console says what is', () => {
  let world: ConsoleWorld;
  let outlook: OwnMailbox;
  beforeEach(async () => {
    world = await ConsoleWorld.start(4);
    outlook = new OwnMailbox(world.exchange.url, anna);
    await world.connect();
  });
  afterEach(async () => {
    await outlook[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  });

  /** Anna's account, with one appointment in step. */
  async function inStep(): Promise<void> {
    world.appointment(1, 1, 'Offer', day(7));
    const added = await world.line(`accounts add ${anna} --user anna.berger --areas ${area}`);
    assert.equal(added.code, 0, added.out + added.err);
    assert.equal((await world.line('sync')).code, 0);
  }

  function inErp(set: string): void {
    const now = new Date(Date.now() + 120_000).toISOString().slice(0, 19).replace('T', ' ');
    world.erp.exec(`update termine set ${set}, geaendert_am = '${now}' where termin_nr = 1`);
  }

  const status = async () => {
    const { accounts } = await world.json<{ accounts: AccountStatus[] }>('status');
    return accounts[0]?.areas.find((one) => one.area === area);
  };

  it('keeps no account whose check fails, unless that is wished', async () => {
    const words = 'accounts add nobody@nordwind.example --user anna.berger';
    const refused = await world.line(words);
    assert.equal(refused.code, 1);
    assert.match(refused.out, /fails/);
    assert.match(refused.out, /nobody@nordwind\.example is not added.*--anyway/);
    assert.match((await world.line('accounts list')).out, /No account yet/);
    const told = JSON.parse((await world.line(`${words} --json`)).out) as Record<string, unknown>;
    assert.deepEqual([told['isReady'], told['saved']], [false, false]);
    const { code, out } = await world.line(`${words} --anyway`);
    assert.equal(code, 1, 'something is still not as it should be');
    assert.match(out, /is added/);
    assert.match((await world.line('accounts list')).out, /nobody@/);
  });

  it('warns of a second mailbox for the same user of the ERP', async () => {
    await inStep();
    const words = `accounts add jonas.keller@nordwind.example --user anna.berger --areas ${area}`;
    const { out } = await world.line(words, { language: 'de' });
    assert.match(out, /Anna Berger hat schon ein Konto \(anna\.berger@nordwind\.example\)/);
  });

  it('does not call a thing in step that differs since a run was taken back, until somebody changes it', async () => {
    await inStep();
    inErp(`betreff = 'Offer, second'`);
    await world.line('sync');
    assert.equal((await status())?.state, 'in-step');
    const seen = await world.line('undo last --preview');
    assert.match(seen.out, /1 to take back\n.*\n +mailbox, set back: Offer.*: subject/);
    assert.equal((await status())?.inStep, 1, 'nothing was done yet');
    assert.equal((await world.line('undo last --yes')).code, 0);
    for (const when of ['at once', 'after another run']) {
      const now = await status();
      assert.deepEqual([now?.outOfStep, now?.inStep, now?.pairs], [{ differs: 1 }, 0, 1], when);
      assert.match((await world.line('status')).out, /0 of 1 in step/);
      await world.line('sync');
    }
    inErp(`betreff = 'Offer, third'`);
    await world.line('sync');
    assert.deepEqual((await status())?.outOfStep, {});
  });

  it('says that what was decided waits for the next run', async () => {
    await inStep();
    inErp(`betreff = 'ERP'`);
    await outlook.change(area, { subject: 'Outlook' });
    await world.line('sync');
    assert.deepEqual((await status())?.outOfStep, { asked: 1 });
    const listed = await world.json<{ questions: { code: string }[] }>('conflicts list');
    await world.line(`conflicts decide ${listed.questions[0]?.code ?? ''} --take erp`);
    const now = await status();
    assert.deepEqual([now?.state, now?.outOfStep], ['waiting', { 'next-run': 1 }]);
    await world.line('sync');
    assert.deepEqual((await status())?.outOfStep, {});
  });

  it('remembers what the rules leave out when later runs look at nothing of it', async () => {
    await inStep();
    const rule = await world.line(`accounts change ${anna} --set ${area}.private=skip`);
    assert.equal(rule.code, 0, rule.out + rule.err);
    inErp('vertraulich = 1');
    await world.line('sync');
    for (let again = 0; again < 2; again += 1) {
      assert.deepEqual((await status())?.outOfStep, { private: 1 });
      await world.line('sync');
    }
  });

  it('calls what was changed by its name, also where the name was not changed', async () => {
    await inStep();
    inErp(`ort = 'Kiel'`);
    await world.line('sync');
    assert.match((await world.line('show last')).out, /mailbox, changed: Offer \(.*\): place/);
  });

  it('says until when an area is held after a start-over was killed, in the same words everywhere', async () => {
    await inStep();
    const child = spawn(
      process.execPath,
      [
        path.resolve(import.meta.dirname, '../../server/cli/erpLink.ts'),
        ...`start-over ${area} --account ${anna} --allow 5 --relay-quiet 10`.split(' '),
      ],
      { env: { ...process.env, ...world.environment }, stdio: 'ignore' },
    );
    for (let looks = 0; ((await status())?.held ?? null) === null && looks < 100; looks += 1)
      await wait(100);
    child.kill('SIGKILL');
    await new Promise((ended) => child.once('exit', ended));
    const told = await world.line('status');
    const [, free] =
      /start over is under way.* from (\S+ \S+) on erp-link start-over/.exec(told.out) ?? [];
    assert.ok(free, told.out);
    const resumed = await world.line(`start-over ${area} --account ${anna} --resume`);
    assert.equal(resumed.code, 1);
    assert.ok(resumed.out.includes(`works again from ${free} on`), resumed.out);
  });

  it('deletes nothing where more would go than was allowed, and says so', async () => {
    await inStep();
    const { code, err } = await world.line(`start-over ${area} --account ${anna} --allow 0`);
    assert.equal(code, 1);
    assert.match(err, /--allow 0 is not enough: 1 would be deleted\. Nothing was deleted\./);
    const done = await world.line(`start-over ${area} --account ${anna} --allow 1`);
    assert.equal(done.code, 0, done.out);
    assert.match((await world.line('show last')).out, /allowed by \S+, \d{4}-/);
  });

  it('says in one line what is wrong with a call, and where more is told', async () => {
    const { code, err } = await world.line('sync --bogus', { language: 'de' });
    assert.equal(code, 2);
    assert.equal(err, 'Eine Option --bogus gibt es nicht.\nWas er nimmt, sagt erp-link help sync');
  });

  it('does not mark a field as different that one side has no room for', async () => {
    await inStep();
    inErp(`betreff = 'ERP'`);
    await outlook.change(area, { subject: 'Outlook' });
    await world.line('sync');
    const listed = await world.json<{ questions: { code: string }[] }>('conflicts list');
    const { out } = await world.line(`conflicts show ${listed.questions[0]?.code ?? ''}`);
    assert.match(out, /^≠ subject/m);
    assert.doesNotMatch(out, /^≠ (icalUid|meetingState|parties)/im);
  });

  it('asks Exchange no more once it refused the password of a connection, until it is tried or changed', async () => {
    await inStep();
    const { url } = world.exchange;
    const change = `connections change Exchange --new-password --untested --url ${url}`;
    await world.line(change, { password: 'wrong' });
    const first = await world.line('sync');
    assert.match(first.out, /does not accept the user name and password/);
    const second = await world.line('sync', { language: 'de' });
    assert.match(second.out, /wird es nicht mehr versucht|nicht mehr von selbst versucht/);
    assert.match((await world.line('connections list')).out, /refused since/);
    assert.match((await world.line('status', { language: 'de' })).out, /nicht mehr/);
    await world.line(change, { password: service.password });
    assert.doesNotMatch((await world.line('connections list')).out, /refused/);
    assert.equal((await world.line('sync')).code, 0);
  });

  it('keeps its store readable for nobody else', () => {
    if (process.platform === 'win32') return;
    const { mode } = fs.statSync(path.join(world.folder, 'store.db'));
    assert.equal(mode & 0o777, 0o600);
  });
});
