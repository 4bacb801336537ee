import assert from 'node:assert/strict';
import type { SyncReport } from '../../server/app/sync/SyncReport.ts';
import { ConsoleWorld, service } from './ConsoleWorld.ts';

const anna = 'anna.berger@nordwind.example';
const jonas = 'jonas.keller@nordwind.example';

/** A day that lies ahead. */
const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

interface Ran {
  works: boolean;
  runs: { mailbox: string; area: string; report: SyncReport | null }[];
}

describe('the console, from an empty store to two accounts in step', () => {
  let world: ConsoleWorld;
  before(async () => {
    world = await ConsoleWorld.start();
    world.appointment(1, 1, 'Offer for Müller', soon);
    world.appointment(2, 2, 'Visit in Kiel', soon);
  });
  after(() => world[Symbol.asyncDispose]());

  it('says what to do first where there is nothing yet', async () => {
    assert.match((await world.line('accounts list')).out, /accounts add/);
    assert.match((await world.line('connections list')).out, /connections add/);
    assert.match((await world.line('status', { language: 'de' })).out, /accounts add/);
    assert.match((await world.line('admin list')).out, /admin add/);
  });

  it('makes the first administrator, whose password is asked for twice and kept as a hash', async () => {
    const differs = await world.line('admin add Ines', {
      secrets: ['long enough 1', 'other one 12'],
    });
    assert.equal(differs.code, 2);
    assert.match(differs.err, /two different passwords/);
    const short = await world.line('admin add Ines', { secrets: ['short'] });
    assert.match(short.err, /too short/);
    const secrets = ['long enough 1', 'long enough 1'];
    const { code, out, err } = await world.line('admin add Ines', { secrets });
    assert.equal(code, 0, err);
    assert.doesNotMatch(out + err, /long enough/);
    assert.equal((await world.line('admin list')).out, 'Ines');
    const again = await world.line('admin add ines', { password: 'long enough 2' });
    assert.equal(again.code, 1);
    assert.match(again.err, /administrator already/);
  });

  it('tries a connection before it is saved, and saves none that fails (BW2)', async () => {
    const { url } = world.exchange;
    const words = `connections add Exchange --user ${service.user} --auth basic --url ${url} --mailbox ${anna}`;
    const wrong = await world.line(words, { password: 'wrong' });
    assert.equal(wrong.code, 1);
    assert.match(wrong.out, /^Sign-in +fails/m);
    assert.match(wrong.out, /Not saved\.$/);
    assert.match((await world.line('connections list')).out, /No connection yet/);
    const { code, out } = await world.connect();
    assert.equal(code, 0, out);
    assert.match(out, /^Acting for the mailbox +works/m);
    assert.match((await world.line('connections list')).out, /^Exchange +erp-link@/m);
  });

  it('shows what the first run of an account would do, before the account is saved (NX3)', async () => {
    const words = `accounts add ${anna} --user anna.berger --areas contacts,appointments --preview`;
    const { code, out } = await world.line(words);
    assert.equal(code, 0, out);
    assert.match(out, /contacts:\n {2}mailbox: 6 to make/);
    assert.match(out, /Offer for Müller/);
    assert.match(out, /Not saved\.$/);
    assert.match((await world.line('accounts list')).out, /No account yet/);
    assert.equal(world.exchange.exchange.outbox.length, 0);
  });

  it('adds accounts by the login in the ERP, and names what they need before a first run (BW3)', async () => {
    for (const [mailbox, user] of [
      [anna, 'Anna.Berger'],
      [jonas, '2'],
    ]) {
      const { code, out, err } = await world.line(
        `accounts add ${mailbox} --user ${user} --areas contacts,appointments`,
      );
      assert.equal(code, 0, out + err);
      assert.match(out, /^ERP user +works/m);
      assert.match(out, /^Mailbox: Sign-in +works/m);
    }
    assert.match(
      (await world.line('accounts list')).out,
      /^jonas\.keller.* Jonas Keller .*contacts, appointments$/m,
    );
  });

  it('shows with --preview what a run would do, and does nothing of it', async () => {
    const { out } = await world.line('sync --preview');
    assert.match(out, /mailbox: 6 to make/);
    const { runs } = await world.json<{ runs: unknown[] }>('runs');
    assert.deepEqual(runs, []);
  });

  it('brings both in step, as a program of its own, and says what was done', async () => {
    const { code, out, err } = await world.line('sync', { isProgram: true });
    assert.equal(code, 0, out + err);
    assert.match(
      out,
      /^anna\.berger@nordwind\.example, contacts: done\n {2}mailbox: 6 made\n {2}6 in step$/m,
    );
    assert.match(out, /^jonas\.keller@nordwind\.example, appointments: done\n {2}mailbox: 1 made/m);
    assert.equal(err, '', 'nothing but results');
  });

  it('writes nothing in a second run', async () => {
    const { works, runs } = await world.json<Ran>('sync');
    assert.equal(works, true);
    assert.equal(runs.length, 4);
    for (const { report } of runs) {
      assert.deepEqual(report?.counts.create, { erp: 0, mailbox: 0 });
      assert.deepEqual(report.counts.update, { erp: 0, mailbox: 0 });
    }
  });

  it('tells in both languages that all is in step, with the exit code of that', async () => {
    const english = await world.line('status');
    assert.equal(english.code, 0, english.out);
    assert.match(english.out, /contacts +in step, 6 linked, last went well \d{4}-/);
    const german = await world.line('status', { language: 'de', isProgram: true });
    assert.match(german.out, /Kontakte +im Einklang, 6 verbunden/);
  });

  it('carries a change of the ERP over with the words of emisExchangeSync (EM13)', async () => {
    world.erp
      .prepare(`update termine set betreff = 'Offer, second', geaendert_am = ? where termin_nr = 1`)
      .run(new Date(Date.now() + 60_000).toISOString().slice(0, 19).replace('T', ' '));
    const { code, out } = await world.line('Termine', { isProgram: true });
    assert.equal(code, 0, out);
    assert.match(out, /anna\.berger.*done\n {2}mailbox: 1 changed/);
    assert.match((await world.line('?')).out, /^ +sync +Synchronises/m);
    assert.match((await world.line('Wiedervorlagen ?')).out, /erp-link sync \[AREA/);
    const off = await world.line('Posteingang');
    assert.equal(off.code, 1);
    assert.match(off.out, /switched on/);
  });

  it('marks all appointments from today on by -T=, the name with underscores (EM4)', async () => {
    const { code, out } = await world.line('-T=Anna_Berger', { language: 'de' });
    assert.equal(code, 0, out);
    assert.match(out, /Termine ab \d{4}-\d\d-\d\d gehen mit dem nächsten Lauf über/);
    const next = await world.json<Ran>('sync appointments');
    assert.deepEqual(
      next.runs[0]?.report?.counts.create,
      { erp: 0, mailbox: 0 },
      'what is linked stays so',
    );
  });

  it('lists runs, shows one by the beginning of its name, and takes it back (NX5)', async () => {
    const listed = await world.json<{ runs: { id: string; report: SyncReport }[] }>(
      `runs --account ${jonas}`,
    );
    const made = listed.runs.find(({ report }) => report.counts.create.mailbox === 1);
    const name = made?.id.slice(0, 8) ?? '';
    const shown = await world.line(`show ${name}`);
    assert.match(shown.out, /written last\n {4}mailbox, made: Visit in Kiel/);
    const declined = await world.line(`undo ${name}`, { answers: ['n'] });
    assert.equal(declined.code, 1);
    const { code, out } = await world.line(`undo ${name}`, { answers: ['y'] });
    assert.equal(code, 0, out);
    assert.match(out, /mailbox: 1 deleted/);
    assert.match(out, /1 taken back/);
    assert.equal((await world.line('show nothing')).code, 1);
  });

  it('pauses an account: nothing runs for it, by itself or by hand (BW5)', async () => {
    assert.equal((await world.line('accounts pause jonas.keller')).code, 0);
    const { code, out } = await world.line(`sync --account ${jonas}`, { language: 'de' });
    assert.equal(code, 1);
    assert.match(out, /Dieses Konto ist angehalten/);
    const all = await world.json<Ran>('sync');
    assert.ok(
      all.runs.every(({ mailbox }) => mailbox === anna),
      'it is left out of all',
    );
    assert.match((await world.line('status')).out, /Jonas Keller.*, paused/);
    assert.equal((await world.line('accounts resume jonas.keller')).code, 0);
  });

  it('exports which item is which record, without texts of people', async () => {
    const { out } = await world.line(`export --account ${anna}`);
    const [head, ...rows] = out.split('\n');
    assert.equal(head, 'mailbox,company,area,erpRecord,item,state,madeFirstIn,link');
    assert.equal(rows.length, 7);
    assert.doesNotMatch(out, /Müller|Offer/);
    const links = await world.line('export --links');
    assert.equal(links.code, 0, links.err);
    assert.match(links.out, /^item,itemKind,erp,.*,unlinkedAt,link$/, 'nobody linked anything yet');
    assert.equal((await world.line('export contacts --links')).code, 2);
    const lines = (await world.line(`export contacts --account ${anna} --format jsonl`)).out;
    assert.equal(lines.split('\n').length, 6);
    assert.match(lines, /"erpRecord":"1\/person\/\d+"/);
  });

  it('removes an account, once that is wished: items and records stay', async () => {
    const asked = await world.line('accounts remove jonas.keller');
    assert.equal(asked.code, 2, 'nobody can be asked');
    const { code, out } = await world.line('accounts remove jonas.keller --yes');
    assert.equal(code, 0, out);
    assert.doesNotMatch((await world.line('accounts list')).out, /jonas/);
    const mailbox = world.exchange.exchange.toState().find(({ address }) => address === jonas);
    assert.ok((mailbox?.items.length ?? 0) >= 6, 'his contacts are there still');
  });

  it('writes to nobody in all of this (NX12)', () => {
    assert.deepEqual(world.exchange.exchange.outbox, []);
  });
});
