import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { Callers } from '../../../server/app/Callers.ts';
import type { AppPorts } from '../../../server/app/AppPorts.ts';
import { handlers } from '../../../server/http/handlers.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import type { Account } from '../../../server/ports/LinkStore.ts';
import { ConflictPage } from '../../../shared/conflicts.ts';
import { Problem } from '../../../shared/problem.ts';
import { routes, type Answer } from '../../../shared/routes.ts';
import { testApp } from '../../http/testApp.ts';
import { until } from '../../until.ts';
import { ServiceWorld } from '../service/ServiceWorld.ts';

const anna = 'anna.berger@nordwind.example';
const area = 'appointments';

describe('the sync in its user’s own hands, over HTTP', () => {
  let world: ServiceWorld;
  let account: SyncAccount;
  let server: Server;
  let url: string;
  /** Sessions: their token is the id of the pane's account. */
  let own: Account;
  let stranger: Account;
  let otherCompany: Account;

  beforeEach(async () => {
    world = await ServiceWorld.start({ tells: false });
    account = await world.addAccount({ areas: { appointments: true } });
    world.insertAppointment(1, 'Messe');
    const { links } = world.store;
    const { clock, erp } = world.ports;
    const settings = { erpTimeout: 20_000, ownDomains: [] };
    const pair = (key: string, erpUserId: string, company: string) =>
      links.saveAccount(
        {
          mailboxKey: key,
          // Exchange's token names no address: anybody can say that this is theirs.
          mailboxName: `Anna Berger <${anna}>`,
          erp: erp.name,
          erpUserId,
          erpUserName: key,
          company,
        },
        clock.now(),
      );
    own = await pair('a', '1', '1');
    stranger = await pair('b', '2', '1');
    otherCompany = await pair('c', '1', '2');
    const callers = new Callers({ links, erp, clock, settings });
    const sync = { ports: world.ports, service: world.service };
    // The routes of the sync take nothing else.
    const ports: Pick<AppPorts, 'callers' | 'sync' | 'settings'> = { callers, sync, settings };
    const { app } = testApp(handlers(ports as AppPorts), {
      sessions: {
        issue: () => Promise.reject(new Error('not part of the test')),
        verify: (token) => Promise.resolve({ accountId: token }),
      },
    });
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await world[Symbol.asyncDispose]();
  });

  type Name =
    | 'showSyncState'
    | 'showThingStates'
    | 'syncNow'
    | 'listConflicts'
    | 'showConflict'
    | 'decideConflict';
  const send = async (who: Account, name: Name, body?: object, language = 'en') => {
    const { method, path } = routes[name];
    return await fetch(url + path, {
      method: method.toUpperCase(),
      headers: {
        authorization: `Bearer ${who.id}`,
        'content-type': 'application/json',
        'accept-language': language,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  };
  const ask = async <R extends Name>(name: R, body?: object, language?: string) => {
    const answer = await send(own, name, body, language);
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    return routes[name].answer.parse(JSON.parse(text)) as Answer<R>;
  };
  const refused = async (who: Account, name: Name, body?: object) => {
    const answer = await send(who, name, body);
    const { kind, reason } = Problem.parse(await answer.json());
    return [kind, reason];
  };
  const ownArea = async () => {
    const found = (await ask('showSyncState')).account?.areas.find((one) => one.area === area);
    assert.ok(found);
    return found;
  };
  const run = () => world.service.runner.sync({ account: account.id, area });
  const edit = async (fields: Record<string, string>) => {
    const [[ref = ''] = []] = await world.items(anna, area);
    await world.change(anna, area, ref, fields);
  };
  /** Both sides say something else about the subject and the place; the sync asks. */
  const disagree = async () => {
    await run();
    await edit({ subject: 'Messe Köln', place: 'Köln' });
    world.theirs
      .prepare('UPDATE termine SET betreff = ?, ort = ?, geaendert_am = ?')
      .run('Messe Bonn', 'Bonn', later());
    await run();
    const { conflicts, more } = await ask('listConflicts');
    assert.deepEqual([conflicts.length, more], [1, false]);
    const [conflict] = conflicts;
    assert.ok(conflict);
    return conflict;
  };

  it('says what is on, what never ran, and what is in step once it was synchronised now', async () => {
    const before = await ask('showSyncState');
    assert.deepEqual([before.isServed, before.account?.state], [true, 'never-ran']);
    assert.deepEqual(
      before.account?.areas.map((one) => one.area),
      ['appointments'],
    );
    await ask('syncNow', { areas: [] });
    assert.equal((await ownArea()).isRunning, true);
    await until('the run ends', ownArea, ({ isRunning }) => !isRunning);
    const after = await ownArea();
    assert.deepEqual([after.state, after.inStep, after.trouble], ['in-step', 1, null]);
    assert.ok(after.wellAt !== null && after.next !== null);
  });

  it('says in the reader’s language why a run failed', async () => {
    await world.connect('wrong');
    await run();
    assert.equal((await ownArea()).state, 'failed');
    const [english, german] = [
      await ask('showSyncState'),
      await ask('showSyncState', undefined, 'de'),
    ];
    assert.match(english.account?.areas[0]?.trouble ?? '', /user name and password/);
    assert.match(german.account?.areas[0]?.trouble ?? '', /Benutzername und Passwort/);
  });

  it('says in the reader’s language why something is set aside, and in which language where it is not known in that', async () => {
    await run();
    world.theirs.exec(
      `CREATE TRIGGER refuse BEFORE UPDATE ON termine BEGIN SELECT RAISE(ABORT, 'closed'); END`,
    );
    await edit({ subject: 'Messe Köln' });
    await run();
    const failedIn = async (language: string) =>
      (await ask<'showSyncState'>('showSyncState', undefined, language)).account?.areas[0]?.failed;
    const [english] = (await failedIn('en')) ?? [];
    const [german] = (await failedIn('de')) ?? [];
    assert.deepEqual([english?.whyIn, german?.whyIn], ['en', 'de']);
    assert.equal(english?.why, 'The ERP itself refused this.');
    assert.equal(german?.why, 'Das ERP selbst hat das abgelehnt.');
  });

  it('says of each record, and of the open appointment, how it is in the sync (AD3)', async () => {
    const ref = (key: string, kind = 'appointment', company = '1') => ({ company, kind, key });
    const states = async (appointment: string | null = null) => {
      const refs = [ref('1'), ref('2'), ref('1', 'order'), ref('1', 'person'), ref('1', area, '2')];
      return await ask<'showThingStates'>('showThingStates', { refs, appointment });
    };
    assert.deepEqual((await states()).states, [
      { ref: ref('1'), state: 'only-in-erp' },
      { ref: ref('2'), state: 'only-in-erp' },
    ]);
    await run();
    const [[item = ''] = []] = await world.items(anna, area);
    const after = await states(item);
    assert.deepEqual(after.states[0], { ref: ref('1'), state: 'in-step' });
    assert.equal(after.appointment, 'in-step');
    assert.equal((await states('AAA=')).appointment, 'only-in-mailbox');
    world.theirs.exec(
      `CREATE TRIGGER refuse BEFORE UPDATE ON termine BEGIN SELECT RAISE(ABORT, 'closed'); END`,
    );
    await edit({ subject: 'Messe Köln' });
    await run();
    const failed = await states(item);
    assert.deepEqual([failed.states[0]?.state, failed.appointment], ['failed', 'failed']);
    world.theirs.exec('DROP TRIGGER refuse');
  });

  it('says of a record that it waits for an answer where both sides changed it', async () => {
    await disagree();
    const refs = [{ company: '1', kind: 'appointment', key: '1' }];
    const { states } = await ask<'showThingStates'>('showThingStates', { refs, appointment: null });
    assert.deepEqual(states[0]?.state, 'conflict');
  });

  it('shows both sides field by field, and writes what was chosen field by field', async () => {
    const { key, title, reason } = await disagree();
    assert.equal(reason, 'changed-on-both');
    assert.equal(title, 'Messe');
    const { fields, ways, isThere } = await ask('showConflict', { area, key });
    assert.deepEqual([ways, isThere], [['take', 'mix'], { erp: true, mailbox: true }]);
    const asked = fields.filter(({ isAsked }) => isAsked);
    assert.deepEqual(
      asked.map(({ field, erp, mailbox, before }) => [field, erp, mailbox, before]).sort(),
      [
        ['place', 'Bonn', 'Köln', 'Lübeck'],
        ['subject', 'Messe Bonn', 'Messe Köln', 'Messe'],
      ],
    );
    const chosen = [
      { field: 'subject', side: 'mailbox' },
      { field: 'place', side: 'erp' },
    ];
    await ask('decideConflict', { area, key, decision: { how: 'mix', fields: chosen } });
    await until(
      'it is decided',
      ownArea,
      ({ state, isRunning }) => state === 'in-step' && !isRunning,
    );
    const [row] = world.theirs.prepare('SELECT betreff, ort FROM termine').all();
    assert.deepEqual(row, { betreff: 'Messe Köln', ort: 'Bonn' });
    assert.deepEqual(await world.texts(anna, area, 'place'), ['Bonn']);
    assert.deepEqual((await ask('listConflicts')).conflicts, []);
    assert.deepEqual(await refused(own, 'showConflict', { area, key }), ['conflict', 'not-asked']);
  });

  it('says who changed each side and when, by the user’s name where the ERP has one, else that it is not known', async () => {
    const { key } = await disagree();
    const show = async () => (await ask('showConflict', { area, key })).changed;
    const first = await show();
    assert.equal(first.mailbox?.by, 'Anna Berger');
    assert.ok(Math.abs(Date.parse(first.mailbox.at ?? '') - Date.now()) < 600_000);
    assert.ok(first.erp?.at?.endsWith('Z'));
    assert.equal(first.erp?.by, null, 'nobody is named in the row');
    for (const [who, name] of [
      [2, 'Jonas Keller'],
      [4711, '4711'],
      [null, null],
    ] as const) {
      world.theirs.prepare('UPDATE termine SET geaendert_von = ?').run(who);
      assert.equal((await show()).erp?.by, name);
    }
  });

  it('takes a whole side, and refuses what does not answer the question', async () => {
    const { key } = await disagree();
    const unfit = { area, key, decision: { how: 'delete' } };
    assert.deepEqual(await refused(own, 'decideConflict', unfit), [
      'invalid-input',
      'decision-unfit',
    ]);
    const [field] = ['subject'];
    const half = { how: 'mix', fields: [{ field, side: 'erp' }] };
    assert.deepEqual(await refused(own, 'decideConflict', { area, key, decision: half }), [
      'invalid-input',
      'field-undecided',
    ]);
    await ask('decideConflict', { area, key, decision: { how: 'take', side: 'erp' } });
    await until(
      'it is decided',
      ownArea,
      ({ state, isRunning }) => state === 'in-step' && !isRunning,
    );
    assert.deepEqual(await world.texts(anna, area, 'subject'), ['Messe Bonn']);
  });

  it('shows and does nothing for a caller whose address fits an account of another ERP user or company', async () => {
    const { key } = await disagree();
    const calls: [Name, object?][] = [
      ['syncNow', { areas: [] }],
      ['listConflicts'],
      ['showConflict', { area, key }],
      ['decideConflict', { area, key, decision: { how: 'take', side: 'erp' } }],
    ];
    for (const who of [stranger, otherCompany]) {
      const state = await send(who, 'showSyncState');
      assert.deepEqual(await state.json(), { isServed: true, account: null });
      const refs = [{ company: '1', kind: 'appointment', key: '1' }];
      const things = await send(who, 'showThingStates', { refs, appointment: null });
      assert.deepEqual(await things.json(), { states: [], appointment: null });
      for (const [name, body] of calls) {
        assert.deepEqual(await refused(who, name, body), ['not-found', 'sync-not-set-up'], name);
      }
    }
    await world.quiet();
    assert.equal((await world.runs(account, area)).length, 2, 'nobody else started a run');
    assert.equal((await ownArea()).questions, 1);
  });

  it('tells nothing of what is private, which can be decided all the same', async () => {
    const changes = { areas: { appointments: { private: 'full' } } } as const;
    account = await world.store.accounts.changeAccount({ ...account, changes }, Date.now());
    world.theirs.exec('UPDATE termine SET vertraulich = 1');
    const { key, isPrivate, title, day } = await disagree();
    assert.deepEqual([isPrivate, title, day], [true, null, null]);
    const answer = await (await send(own, 'showConflict', { area, key })).text();
    assert.doesNotMatch(answer, /Messe|Köln|Bonn/);
    const page = ConflictPage.parse(JSON.parse(answer));
    assert.deepEqual([page.fields, page.conflict.isPrivate], [[], true]);
    await ask('decideConflict', { area, key, decision: { how: 'take', side: 'mailbox' } });
    await until(
      'it is decided',
      ownArea,
      ({ state, isRunning }) => state === 'in-step' && !isRunning,
    );
  });

  it('starts nothing while the account is paused, nor an area that is off', async () => {
    const off = { areas: ['contacts'] };
    assert.deepEqual(await refused(own, 'syncNow', off), ['conflict', 'area-off']);
    const paused = { ...account, isPaused: true };
    account = await world.store.accounts.changeAccount(paused, Date.now());
    assert.deepEqual(await refused(own, 'syncNow', { areas: [] }), ['conflict', 'account-paused']);
    assert.equal((await ownArea()).state, 'paused');
    assert.deepEqual(await world.runs(account, area), []);
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
