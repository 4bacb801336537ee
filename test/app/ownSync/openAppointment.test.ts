import assert from 'node:assert/strict';
import type { AppointmentForm } from '../../../shared/appointments.ts';
import type { Body } from '../../../shared/routes.ts';
import { OwnPageWorld, anna } from './OwnPageWorld.ts';

const area = 'appointments';
const zone = 'Europe/Berlin';
const ref = { company: '1', kind: 'appointment', key: '1' };
/** As the ERP has it: 1 December, nine to ten in Berlin. */
const form: AppointmentForm = {
  subject: 'Messe',
  start: '2026-12-01T08:00:00.000Z',
  end: '2026-12-01T09:00:00.000Z',
  isAllDay: null,
  place: 'Lübeck',
  people: [],
};
/** An hour later. */
const moved = {
  ...form,
  start: '2026-12-01T09:00:00.000Z',
  end: '2026-12-01T10:00:00.000Z',
};

/** A policy by which nothing goes to the ERP. */
const receives = {
  direction: 'toMailbox',
  leading: 'erp',
  create: { erp: false, mailbox: true },
  schedule: [],
};

describe('the open appointment beside the ERP’s, over HTTP', () => {
  let own: OwnPageWorld;
  const start = async (policy: object = {}) => {
    own = await OwnPageWorld.start({
      areas: { appointments: true },
      changes: { areas: { appointments: policy } },
    });
    own.world.insertAppointment(1, 'Messe');
    await own.run();
  };
  afterEach(async () => own[Symbol.asyncDispose]());

  const item = async () => [...(await own.world.items(anna, area)).keys()][0] ?? '';
  const show = (change: Partial<Body<'showAppointment'>>) =>
    own.ask('showAppointment', {
      ...{ itemId: null, opened: null, form: null, linked: [], zone },
      ...change,
    });
  const effects = async (change: Partial<Body<'showAppointment'>>) =>
    (await show(change)).effects.map(({ what, fields }) => [what, ...fields]);

  it('shows the record that is kept in step with it, with its own times, place and number', async () => {
    await start();
    own.world.theirs.exec(`UPDATE termine SET ort = 'Bonn', beginn = '2026-12-01 11:00:00'`);
    const page = await show({ itemId: await item() });
    assert.equal(page.part, 'single');
    const [twin, ...others] = page.twins;
    assert.deepEqual(others, []);
    assert.deepEqual([twin?.ref, twin?.isSynced, twin?.state], [ref, true, 'shown']);
    assert.equal(twin?.title, 'Messe');
    assert.deepEqual(twin.facts, {
      subject: 'Messe',
      start: { at: '2026-12-01T10:00:00.000Z' },
      end: { at: '2026-12-01T09:00:00.000Z' },
      place: 'Bonn',
      isSeries: false,
    });
  });

  it('says before it is saved what that changes in the ERP, and nothing while nothing differs', async () => {
    await start();
    const itemId = await item();
    const saved = async (change: object) => effects({ itemId, form: { ...form, ...change } });
    assert.deepEqual(await saved({}), [['deletes']]);
    assert.deepEqual(await saved(moved), [['changes', 'time'], ['deletes']]);
    assert.deepEqual(await saved({ place: ' Lübeck ', subject: 'Messe Köln' }), [
      ['changes', 'subject'],
      ['deletes'],
    ]);
    // The ERP keeps no attendees.
    const people = [{ name: 'Ben', address: 'ben@kunde.example', role: 'required' as const }];
    assert.deepEqual(await saved({ people, place: 'Kiel' }), [['changes', 'place'], ['deletes']]);
    assert.deepEqual(
      await saved({
        isAllDay: true,
        start: '2026-11-30T23:00:00.000Z',
        end: '2026-12-01T23:00:00.000Z',
      }),
      [['changes', 'time'], ['deletes']],
    );
    await own.run();
    assert.equal(own.world.theirs.prepare('SELECT betreff FROM termine').pluck().get(), 'Messe');
  });

  it('says the opposite where the ERP has the last word, and that is what the run does', async () => {
    await start({ ...receives, receiver: 'revert' });
    const itemId = await item();
    assert.deepEqual(await effects({ itemId, form: { ...form, place: 'Kiel' } }), [
      ['reverts', 'place'],
      // What a deletion does is a rule of its own.
      ['deletes'],
    ]);
    await own.world.change(anna, area, itemId, { place: 'Kiel' });
    await own.run();
    assert.deepEqual(await own.world.texts(anna, area, 'place'), ['Lübeck']);
  });

  it('says that a change stays in Outlook where nothing of it goes to the ERP', async () => {
    await start({ ...receives, receiver: 'leave' });
    assert.deepEqual(await effects({ itemId: await item(), form: moved }), [
      ['stays', 'time'],
      ['deletes'],
    ]);
  });

  it('says that it will be asked where the ERP’s was changed meanwhile, too', async () => {
    await start({ leading: 'ask' });
    own.world.theirs.exec(`UPDATE termine SET beginn = '2026-12-01 07:00:00'`);
    assert.deepEqual(await effects({ itemId: await item(), form: moved }), [
      ['asks', 'time'],
      ['deletes'],
    ]);
  });

  it('says of a new one that saving makes it in the ERP, and not where the policy makes nothing', async () => {
    await start();
    const made = { ...form, subject: 'Neu', start: '2026-12-02T08:00:00.000Z' };
    const opened = { ...made, end: '2026-12-02T09:00:00.000Z' };
    assert.deepEqual(await effects({ form: opened }), [['creates']]);
    await own[Symbol.asyncDispose]();
    await start({ create: { erp: false, mailbox: true } });
    assert.deepEqual(await effects({ form: opened }), []);
  });

  it('finds it by what it says where Outlook tells no id, and not where two say the same', async () => {
    await start();
    const found = await show({ opened: form, form: { ...form, place: 'Kiel' } });
    assert.deepEqual(found.effects[0], { what: 'changes', fields: ['place'] });
    assert.deepEqual([found.isFound, found.twins.length], [true, 1]);
    const lost = await show({ opened: moved, form: moved });
    assert.deepEqual([lost.isFound, lost.twins, lost.effects], [false, [], []]);
    own.world.insertAppointment(2, 'Messe');
    own.world.theirs.exec(`UPDATE termine SET ort = 'Wismar' WHERE termin_nr = 2`);
    await own.run();
    const both = await show({ opened: form, form: moved });
    assert.deepEqual([both.isFound, both.effects], [false, []]);
  });

  it('finds it by the record that it is linked to, too', async () => {
    await start();
    const page = await show({ linked: [ref], form: moved });
    assert.deepEqual(page.effects[0], { what: 'changes', fields: ['time'] });
    assert.equal(page.twins.length, 1, 'the same record is there once');
  });

  it('shows a record that is linked by hand only, and another user’s by name at most', async () => {
    await start();
    own.world.insertAppointment(2, 'Abnahme');
    own.world.insertAppointment(3, 'Von Jonas', 2);
    const linked = ['2', '3'].map((key) => ({ ...ref, key }));
    const { twins } = await show({ itemId: await item(), linked });
    assert.deepEqual(
      twins.map(({ ref: at, isSynced, state }) => [at?.key, isSynced, state]),
      [
        ['1', true, 'shown'],
        ['2', false, 'shown'],
        ['3', false, 'hidden'],
      ],
    );
    assert.equal(twins[2]?.facts, null);
  });

  it('tells nothing of what is private, on whichever side, and does not find it by what it says', async () => {
    await start({ private: 'full' });
    own.world.theirs.exec(`UPDATE termine SET vertraulich = 1, ort = 'Klinik'`);
    const itemId = await item();
    const hidden = await show({ itemId, form: moved });
    assert.deepEqual([hidden.twins[0]?.state, hidden.twins[0]?.title], ['private', '']);
    assert.ok(!JSON.stringify(hidden).includes('Klinik'));
    await own.run();
    const text = JSON.stringify(await show({ opened: { ...form, place: '' }, form: moved }));
    assert.ok(!text.includes('private'), text);
  });

  it('tells a stranger, who says that the mailbox is theirs, nothing of the sync', async () => {
    await start();
    const body = { itemId: await item(), opened: null, form: moved, linked: [], zone };
    const page = await own.ask('showAppointment', body, own.stranger.id);
    assert.deepEqual([page.thing, page.twins, page.effects, page.part], [null, [], [], null]);
  });

  it('says what fails when Exchange is away, and nothing wrong', async () => {
    await start();
    const itemId = await item();
    const comeBack = await own.world.takeExchangeAway();
    const body = { itemId, opened: null, form: moved, linked: [], zone };
    const [kind] = await own.refused(own.own.id, 'showAppointment', body);
    assert.equal(kind, 'unavailable');
    await comeBack();
  });
});
