import assert from 'node:assert/strict';
import { approveRun } from '../../../server/app/sync/approveRun.ts';
import { previewSync } from '../../../server/app/sync/previewSync.ts';
import { resolveConflict } from '../../../server/app/sync/resolveConflict.ts';
import { scopeOf } from '../../../server/app/sync/scopeOf.ts';
import { undoRun } from '../../../server/app/sync/undoRun.ts';
import { listQuestions } from '../../../server/app/service/listQuestions.ts';
import { showQuestion } from '../../../server/app/service/showQuestion.ts';
import { statusOf } from '../../../server/app/service/statusOf.ts';
import { thingStates } from '../../../server/app/service/thingStates.ts';
import type { AreaStatus } from '../../../server/app/service/AccountStatus.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import { ServiceWorld } from './ServiceWorld.ts';

const anna = 'anna.berger@nordwind.example';
const area = 'appointments';

describe('the state of an account', () => {
  let world: ServiceWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ServiceWorld.start({ tells: false });
    account = await world.addAccount({ areas: { appointments: true } });
    world.insertAppointment(1, 'Messe');
  });
  afterEach(() => world[Symbol.asyncDispose]());

  const run = () => world.service.runner.sync({ account: account.id, area });
  const wish = () => ({ account: account.id, area }) as const;
  const status = async (): Promise<AreaStatus> => {
    const { areas } = await statusOf(world.ports, account.id, world.service);
    const found = areas.find((each) => each.area === area);
    assert.ok(found);
    return found;
  };
  const edit = async (subject: string) => {
    const [[ref = ''] = []] = await world.items(anna, area);
    await world.change(anna, area, ref, { subject });
  };
  const rename = (subject: string) => {
    world.theirs.prepare('UPDATE termine SET betreff = ?, geaendert_am = ?').run(subject, later());
  };

  it('says what never ran, what is in step, when it ran and when it runs next', async () => {
    const fresh = await status();
    assert.deepEqual([fresh.state, fresh.lastRun, fresh.wellAt], ['never-ran', null, null]);
    assert.ok(fresh.next && fresh.next.at <= Date.now(), 'it is due');
    const { runId } = await run();
    const { state, lastRun, next, pairs, inStep, wellAt } = await status();
    assert.deepEqual([state, pairs, inStep, lastRun?.id], ['in-step', 1, 1, runId]);
    assert.ok(wellAt !== null && next !== null && next.at > wellAt);
    const all = await statusOf(world.ports, account.id, null);
    assert.equal(all.state, 'in-step');
    assert.equal(all.areas.find((each) => each.area === 'tasks')?.state, 'off');
  });

  it('is in step where all that is left out is left out on purpose', async () => {
    const changes = {
      areas: { appointments: { create: { erp: false, mailbox: false } } },
    } as const;
    account = await world.store.accounts.changeAccount({ ...account, changes }, Date.now());
    await run();
    const { state, outOfStep } = await status();
    assert.deepEqual([state, outOfStep], ['in-step', { 'not-made-there': 1 }]);
  });

  it('does not call an area in step that the ERP does not have', async () => {
    const on = { ...account.areas, incomingMail: true };
    account = await world.store.accounts.changeAccount({ ...account, areas: on }, Date.now());
    await world.service.runner.sync({ account: account.id, area: 'incomingMail' });
    const { areas } = await statusOf(world.ports, account.id, null);
    const mail = areas.find((each) => each.area === 'incomingMail');
    assert.deepEqual([mail?.state, mail?.idle], ['off', 'side-lacks-area']);
  });

  it('says what runs, and how far it is', async () => {
    world.slowDown(300);
    const running = run();
    while (!world.isReading()) await new Promise(setImmediate);
    const { running: work } = await status();
    assert.equal(work?.what, 'sync');
    assert.equal(work?.progress?.stage, 'observe');
    await running;
    assert.equal((await status()).running, null);
  });

  it('says that the account is paused, or has no company', async () => {
    await run();
    const paused = { ...account, isPaused: true };
    account = await world.store.accounts.changeAccount(paused, Date.now());
    assert.deepEqual([(await status()).state, (await status()).next], ['paused', null]);
    const without = { ...account, isPaused: false, company: null };
    account = await world.store.accounts.changeAccount(without, Date.now());
    assert.equal((await status()).state, 'off');
  });

  it('asks where both sides changed the same, shows them beside each other, and is in step once that is decided', async () => {
    const { runner } = world.service;
    await run();
    await edit('Messe Köln');
    rename('Messe Bonn');
    await run();
    assert.deepEqual([(await status()).state, (await status()).questions], ['conflict', 1]);
    const [question] = await listQuestions(world.ports, account.id, area, 10);
    assert.equal(question?.reason, 'changed-on-both');
    const pairId = question.pairId ?? '';
    const shown = await runner.work(wish(), 'show', (opened, signal) =>
      showQuestion(opened, pairId, false, signal),
    );
    const subject = shown.fields.find(({ field }) => field === 'subject');
    assert.deepEqual(subject?.now, { erp: 'Messe Bonn', mailbox: 'Messe Köln' });
    assert.deepEqual(subject?.before, { erp: 'Messe', mailbox: 'Messe' });
    assert.ok(subject.isAsked && shown.isThere.erp && shown.isThere.mailbox);
    const refs = question.refs.mailbox;
    const badges = await thingStates(world.ports, { ...wish(), side: 'mailbox' }, refs);
    assert.deepEqual([...badges.values()], ['conflict']);
    await runner.work(wish(), 'resolve', ({ request, ports }, signal) =>
      resolveConflict(request, ports, { how: 'take', pairId, side: 'mailbox' }, signal),
    );
    await run();
    assert.equal((await status()).state, 'in-step');
    const decided = await thingStates(world.ports, { ...wish(), side: 'mailbox' }, [...refs, 'x']);
    assert.deepEqual([...decided.values()], ['in-step', 'only-in-mailbox']);
    const [row] = world.theirs.prepare('SELECT betreff FROM termine').all();
    assert.deepEqual(row, { betreff: 'Messe Köln' });
  });

  it('shows nothing of what is private but to its owner', async () => {
    const { runner } = world.service;
    const changes = { areas: { appointments: { private: 'full' } } } as const;
    account = await world.store.accounts.changeAccount({ ...account, changes }, Date.now());
    world.theirs.exec('UPDATE termine SET vertraulich = 1');
    await run();
    await edit('Arzt');
    rename('Notar');
    await run();
    const [question, ...others] = await listQuestions(world.ports, account.id, area, 10);
    assert.ok(question && others.length === 0);
    const show = (isOwner: boolean) =>
      runner.work(wish(), 'show', (opened, signal) =>
        showQuestion(opened, question.pairId ?? '', isOwner, signal),
      );
    const hidden = await show(false);
    assert.deepEqual([hidden.isHidden, hidden.fields], [true, []]);
    assert.match(JSON.stringify(await show(true)), /Arzt.*Notar|Notar.*Arzt/);
    const told = JSON.stringify(await statusOf(world.ports, account.id, world.service));
    assert.doesNotMatch(told, /Arzt|Notar/);
  });

  it('waits for an approval where a run would delete too much, and goes on once it has one', async () => {
    const { runner } = world.service;
    for (let id = 2; id <= 30; id += 1) world.insertAppointment(id, `Termin ${id}`);
    await run();
    world.theirs.exec('DELETE FROM termine WHERE termin_nr > 5');
    world.skew += 15 * 60_000;
    await run();
    const { state, approval } = await status();
    assert.equal(state, 'conflict');
    assert.ok(approval?.brake);
    assert.equal((await world.items(anna, area)).size, 30);
    const { runId, asks } = approval;
    await runner.work(wish(), 'approve', ({ request, ports }) =>
      approveRun(ports, scopeOf(request), { runId, asks, by: 'admin' }),
    );
    assert.equal((await status()).approval, null, 'nobody is asked any more');
    await run();
    assert.equal((await status()).state, 'in-step');
    assert.equal((await world.items(anna, area)).size, 5);
  });

  it('takes a run back through the same door, and previews what the next would do', async () => {
    const { runner } = world.service;
    const preview = await runner.work(wish(), 'preview', ({ request, ports }, signal) =>
      previewSync(request, ports, signal),
    );
    assert.deepEqual(preview.counts.create, { erp: 0, mailbox: 1 });
    assert.equal((await world.items(anna, area)).size, 0);
    const { runId } = await run();
    const undone = await runner.work(wish(), 'undo', ({ request, ports }, signal) =>
      undoRun(request, ports, runId, signal),
    );
    assert.equal(undone.undone.create, 1);
    assert.equal((await world.items(anna, area)).size, 0);
  });
});

/** After everything that was written so far, as the ERP's program writes times. */
function later(): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return parts.format(new Date(Date.now() + 1000));
}
