import assert from 'node:assert/strict';
import type { ItemRef } from '../../../shared/items.ts';
import type { Body } from '../../../shared/routes.ts';
import { CreateWorld, mailRef } from './CreateWorld.ts';

const anna = 'anna.berger@nordwind.example';

describe('making records by hand, over HTTP (AD6)', () => {
  let create: CreateWorld;

  beforeEach(async () => {
    create = await CreateWorld.start();
  });
  afterEach(() => create[Symbol.asyncDispose]());

  const draft = (area: Body<'draftRecord'>['area'], more: Partial<Body<'draftRecord'>> = {}) =>
    create.ask('draftRecord', {
      ...{ area, item: mailRef(), person: null, bodyText: '', times: null, zone: 'Europe/Berlin' },
      people: [{ name: 'Eva Lind', address: 'eva.lind@nowhere.example', role: 'from' }],
      ...more,
    });

  it('asks for what the mapping and the database say: what is demanded, and which values there are', async () => {
    const { forms } = await create.ask('listForms');
    assert.deepEqual(
      forms.map(({ area, kind }) => [area, kind]),
      [
        ['contacts', 'person'],
        ['appointments', 'appointment'],
        ['tasks', 'task'],
      ],
    );
    const tasks = forms.find(({ area }) => area === 'tasks')?.fields ?? [];
    const demanded = tasks.filter(({ isRequired }) => isRequired).map(({ field }) => field);
    assert.deepEqual(demanded, ['subject']);
    const importance = tasks.find(({ field }) => field === 'importance');
    assert.deepEqual(importance?.choices?.toSorted(), ['high', 'low', 'normal']);
    const contact = forms.find(({ area }) => area === 'contacts')?.fields ?? [];
    assert.ok(!contact.some(({ field }) => field === 'company1'), 'that is only read');
    assert.ok(contact.some(({ field }) => field === 'customerNumber'));
  });

  it('fills the form of a task from a mail, and makes it once, however often it is sent', async () => {
    const { fields } = await draft('tasks', { bodyText: 'Bitte bis Freitag.' });
    assert.equal(fields['subject'], 'Angebot Dachstuhl');
    assert.match(String(fields['body']), /^Eva Lind <eva.lind@nowhere.example>\n\nBitte/);
    const before = create.rows('aufgaben').length;
    const wish = create.wish('tasks', { ...fields, due: '2026-12-04', importance: 'high' });
    const [made, again] = await Promise.all([create.make(wish), create.make(wish)]);
    assert.deepEqual(made.record.ref, again.record.ref);
    assert.equal((await create.make(wish)).record.ref.key, made.record.ref.key);
    assert.equal(create.rows('aufgaben').length, before + 1);
    const row = create.rows('aufgaben').at(-1);
    assert.deepEqual([row?.['betreff'], row?.['faellig_am']], ['Angebot Dachstuhl', '2026-12-04']);
    assert.equal(made.pair, 'none', 'nothing is synchronised for her');
    assert.equal(made.links.length, 1);
    const { links } = await create.ask('showLinks', { item: mailRef() });
    assert.deepEqual(
      links.map(({ ref }) => ref),
      [made.record.ref],
    );
  });

  it('puts a task into Outlook at once as a pair where they are synchronised, and the next run makes nothing', async () => {
    const { world } = create;
    const account = await world.addAccount({ areas: { tasks: true } });
    const { runner } = world.service;
    await runner.sync({ account: account.id, area: 'tasks' });
    const before = await world.texts(anna, 'tasks', 'subject');
    const made = await create.make(create.wish('tasks', { subject: 'Rückruf', due: '2026-12-04' }));
    assert.equal(made.pair, 'both');
    assert.deepEqual(await world.texts(anna, 'tasks', 'subject'), [...before, 'Rückruf'].sort());
    const report = await runner.sync({ account: account.id, area: 'tasks' });
    const nothing = { erp: 0, mailbox: 0 };
    const { create: news, update, delete: gone } = report.counts;
    assert.deepEqual([news, update, gone], [nothing, nothing, nothing], JSON.stringify(report));
    assert.equal(report.inStep, before.length + 1);
    assert.deepEqual(report.outOfStep, {});
  });

  it('makes the ERP’s appointment of the one that is open as a pair, and carries what was entered otherwise to Outlook', async () => {
    const { world } = create;
    const account = await world.addAccount({ areas: { appointments: true } });
    const wish = { account: account.id, area: 'appointments' } as const;
    world.insertAppointment(1, 'Messe');
    await world.service.runner.sync(wish);
    const [[item = ''] = []] = await world.items(anna, 'appointments');
    // The same again, as its owner made it in Outlook.
    world.theirs.prepare('DELETE FROM termine').run();
    await world.store.sync.forgetAccount(account.id);
    const open: ItemRef = {
      ...{ kind: 'appointment', internetMessageId: null, mark: null, itemId: item },
      ...{ conversationId: null, subject: 'Messe' },
    };
    const when = { start: '2026-12-01T09:00', end: '2026-12-01T10:00' };
    const fields = { subject: 'Messe Hannover', place: 'Lübeck', ...when };
    const made = await create.make(create.wish('appointments', fields, { item: open }));
    assert.equal(made.pair, 'both');
    assert.deepEqual(
      made.links.map(({ type }) => type),
      ['pair'],
    );
    const rows = create.rows('termine');
    assert.deepEqual(
      rows.map((row) => row['betreff']),
      ['Messe Hannover'],
    );
    const report = await world.service.runner.sync(wish);
    assert.deepEqual(report.counts.create, { erp: 0, mailbox: 0 }, JSON.stringify(report));
    assert.deepEqual(await world.texts(anna, 'appointments', 'subject'), ['Messe Hannover']);
    const again = await create.make(create.wish('appointments', fields, { item: open }));
    assert.deepEqual(again.record.ref, made.record.ref, 'it has its record');
    assert.equal(create.rows('termine').length, 1);
  });

  it('shows who is perhaps the contact already, and makes it once the user is sure', async () => {
    const known = create
      .rows('ansprechpartner')
      .find((row) => row['mandant_nr'] === 1 && row['e_mail'] !== null);
    assert.ok(known);
    const address = String(known['e_mail']);
    const person = {
      name: `${String(known['vorname'])} ${String(known['nachname'])}`,
      address,
      role: 'from',
    } as const;
    const { fields, duplicates } = await draft('contacts', { person, people: [person] });
    assert.equal(fields['lastName'], known['nachname']);
    assert.equal(duplicates[0]?.why, 'address');
    const before = create.rows('ansprechpartner').length;
    const wish = create.wish('contacts', fields);
    const asked = await create.ask('createRecord', wish);
    assert.equal(asked.state, 'duplicates');
    assert.equal(create.rows('ansprechpartner').length, before);
    const sure =
      asked.state === 'duplicates' ? asked.duplicates.map(({ record }) => record.ref) : [];
    await create.make({ ...wish, sure });
    assert.equal(create.rows('ansprechpartner').length, before + 1);
  });

  it('names every entry that is wrong, at once', async () => {
    const times = { start: '2026-12-01T10:00', end: '2026-12-01T09:00' };
    const wish = create.wish('appointments', { ...times, sensitivity: 'none of them' });
    const { reason, fields } = await create.refused('createRecord', wish);
    assert.equal(reason, 'entries-wrong');
    assert.deepEqual(
      fields?.map(({ path, expected }) => [path, expected]),
      [
        ['subject', 'required'],
        ['sensitivity', 'choice'],
      ],
    );
    const late = await create.refused(
      'createRecord',
      create.wish('appointments', { subject: 'A', ...times }),
    );
    assert.deepEqual(late.fields, [{ path: 'end', expected: 'order' }]);
    assert.equal(create.rows('termine').length, 0);
  });

  it('says the ERP’s refusal in the user’s language, and the same form goes through once the ERP allows it', async () => {
    const { theirs } = create.world;
    theirs.exec(
      `CREATE TRIGGER refuse BEFORE INSERT ON aufgaben BEGIN SELECT RAISE(ABORT, 'closed'); END`,
    );
    const wish = create.wish('tasks', { subject: 'Rückruf' });
    const english = await create.refused('createRecord', wish);
    assert.deepEqual([english.kind, english.reason], ['not-allowed', 'erp-refused']);
    assert.equal(english.title, 'The ERP itself refused this.');
    const german = await create.refused('createRecord', wish, 'de');
    assert.equal(german.title, 'Das ERP selbst hat das abgelehnt.');
    theirs.exec('DROP TRIGGER refuse');
    await create.make(wish);
  });

  it('makes one record where the ERP is gone in the middle and the form is sent again', async () => {
    const wish = create.wish('tasks', { subject: 'Rückruf' });
    const before = create.rows('aufgaben').length;
    const get = create.erp.get.bind(create.erp);
    // The record is there, and then the ERP does not answer any more.
    create.erp.get = () => Promise.reject(new Error('gone'));
    assert.notEqual((await create.send('createRecord', wish)).status, 200);
    assert.equal(create.rows('aufgaben').length, before + 1);
    create.erp.get = get;
    await create.make(wish);
    assert.equal(create.rows('aufgaben').length, before + 1);
    create.erp.fault = { type: 'down' };
    assert.equal(
      (await create.refused('createRecord', create.wish('tasks', { subject: 'B' }))).kind,
      'unavailable',
    );
    create.erp.fault = { type: 'none' };
    assert.equal(create.rows('aufgaben').length, before + 1);
  });

  it('makes the Outlook task of a record once, as a pair, and answers it when it is asked again', async () => {
    const { world } = create;
    const account = await world.addAccount({ areas: { tasks: true } });
    const made = await create.make(create.wish('tasks', { subject: 'Rückruf' }));
    const ref = made.record.ref;
    const there = await create.ask('createItem', { ref, zone: 'Europe/Berlin' });
    assert.equal(there.state, 'there');
    world.insert('aufgaben', {
      ...{ mandant_nr: 1, aufgabe_nr: 9001, benutzer_nr: 1, betreff: 'Nachfassen', status: 'O' },
      ...{ vertraulich: 0, erinnern: 0, geaendert_am: '2026-11-20 10:00:00' },
    });
    const other = { ...ref, key: '9001' };
    const item = await create.ask('createItem', { ref: other, zone: 'Europe/Berlin' });
    assert.equal(item.state, 'made');
    const report = await world.service.runner.sync({ account: account.id, area: 'tasks' });
    assert.equal(report.state, 'done');
    const subjects = await world.texts(anna, 'tasks', 'subject');
    assert.equal(subjects.filter((subject) => subject === 'Nachfassen').length, 1);
    assert.equal(subjects.filter((subject) => subject === 'Rückruf').length, 1);
  });

  it('fills Outlook’s own form where nothing is synchronised, and says so of a contact', async () => {
    const when = { start: '2026-12-01T09:00', end: '2026-12-01T10:00' };
    const made = await create.make(create.wish('appointments', { subject: 'Abnahme', ...when }));
    const zone = 'Europe/Berlin';
    const form = await create.ask('createItem', { ref: made.record.ref, zone });
    assert.deepEqual(form, {
      ...{ state: 'form', subject: 'Abnahme', body: '', place: '' },
      ...{ start: '2026-12-01T08:00:00Z', end: '2026-12-01T09:00:00Z' },
    });
    const [person] = create.rows('ansprechpartner').filter((row) => row['mandant_nr'] === 1);
    const ref = { company: '1', kind: 'person', key: String(person?.['ap_nr']) };
    const refused = await create.refused('createItem', { ref, zone });
    assert.equal(refused.reason, 'sync-not-set-up');
  });
});
