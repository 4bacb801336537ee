import assert from 'node:assert/strict';
import type { MailFolder } from '../../server/ports/Mailbox.ts';
import { ConsoleWorld } from './ConsoleWorld.ts';

const anna = 'anna.berger@nordwind.example';
const jonas = 'jonas.keller@nordwind.example';

/** A day that lies ahead. */
const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

interface Listed {
  folders: MailFolder[];
  gone: { path: string }[];
  own: Record<string, { path: string }>;
  exports: { path: string } | null;
  erp: { name: string; isIn: boolean; from: string | null }[];
}

describe('folders and the first run at the console', () => {
  let world: ConsoleWorld;
  before(async () => {
    world = await ConsoleWorld.start();
    world.appointment(1, 1, 'Offer for Müller', soon);
    world.appointment(2, 1, 'Visit in Kiel', '2020-01-15');
    await world.connect();
    const { code, err } = await world.line(
      `accounts add ${anna} --user anna.berger --areas contacts,appointments`,
    );
    assert.equal(code, 0, err);
  });
  after(() => world[Symbol.asyncDispose]());

  const mailbox = () => world.exchange.exchange.mailbox(anna) ?? assert.fail();
  const makeFolder = (name: string) =>
    mailbox().addFolder({
      parent: mailbox().distinguished('msgfolderroot')?.id ?? 0,
      ...{ name, folderClass: 'IPF.Note', extended: {} },
    });
  const listed = () => world.json<Listed>(`accounts folders list ${anna}`);
  const taken = async () =>
    (await listed()).folders.flatMap(({ path, role, from }) =>
      role === null ? [] : [[path, role, from]],
    );

  it('lists folders with their counts and what takes part: at first Inbox and Sent Items (BW9)', async () => {
    makeFolder('Projects');
    assert.deepEqual(await taken(), [
      ['Inbox', 'incoming', null],
      ['Sent Items', 'sent', null],
    ]);
    const { code, out } = await world.line(`accounts folders list ${anna}`, { language: 'de' });
    assert.equal(code, 0);
    assert.match(out, /^Ordner +Elemente +Geht ins ERP +Ab$/m);
    assert.match(out, /^Projects +0 +nein$/m);
    assert.match(out, /^Inbox +0 +Posteingang +laut Regeln$/m);
    assert.doesNotMatch(out, /Deleted Items/);
  });

  it('adds, dates, excludes and forgets folders, each keeping what is not said (BW8)', async () => {
    const call = async (words: string) => {
      const { code, err } = await world.line(`accounts folders ${words}`);
      assert.equal(code, 0, err);
      return (await taken()).filter(([path]) => path !== 'Sent Items');
    };
    assert.deepEqual(await call(`add ${anna} projects --from 2026-01-31`), [
      ['Inbox', 'incoming', null],
      ['Projects', 'either', '2026-01-31'],
    ]);
    assert.deepEqual(await call(`date ${anna} Inbox --from 2026-06-01`), [
      ['Inbox', 'incoming', '2026-06-01'],
      ['Projects', 'either', '2026-01-31'],
    ]);
    assert.deepEqual(await call(`exclude ${anna} Projects Inbox`), []);
    assert.deepEqual(await call(`add ${anna} Projects`), [['Projects', 'either', '2026-01-31']]);
    assert.deepEqual(await call(`forget ${anna} Projects Inbox`), [['Inbox', 'incoming', null]]);
    const none = await world.line(`accounts folders add ${anna} Nowhere`, { language: 'de' });
    assert.equal(none.code, 1);
    assert.match(none.err, /Den Ordner „Nowhere“ gibt es im Postfach nicht/);
    assert.equal((await world.line(`accounts folders add ${anna} Inbox --from soon`)).code, 2);
  });

  it('says that a chosen folder was deleted: in the list, and before a first run', async () => {
    const folder = makeFolder('Fair');
    await world.line(`accounts folders add ${anna} Fair`);
    mailbox().removeFolder(folder);
    const { code, out } = await world.line(`accounts folders list ${anna}`);
    assert.equal(code, 1);
    assert.match(out, /^Deleted: “Fair”/m);
    const check = await world.line(`accounts check ${anna}`);
    assert.match(check.out, /Chosen folders +not well +folders Fair/);
    await world.line(`accounts folders forget ${anna} Fair`);
    assert.deepEqual((await listed()).gone, []);
  });

  it('puts mail of the ERP below a folder of its own, and says which of its folders take part (BW8)', async () => {
    const { code, err } = await world.line(`accounts folders export ${anna} --name "From ERP"`);
    assert.equal(code, 0, err);
    assert.ok([...mailbox().folders].some(({ name }) => name === 'From ERP'));
    await world.line(`accounts folders exclude ${anna} Intern --erp`);
    await world.line(`accounts folders add ${anna} Rechnungen --erp --from 2026-01-31`);
    const { exports, erp, folders } = await listed();
    assert.equal(exports?.path, 'From ERP');
    assert.deepEqual(erp, [
      { name: 'Intern', isIn: false, from: null },
      { name: 'Rechnungen', isIn: true, from: '2026-01-31' },
    ]);
    assert.equal(folders.find(({ path }) => path === 'From ERP')?.isExport, true);
    const back = await world.line(`accounts folders add ${anna} "From ERP"`);
    assert.match(back.err, /does not go back/);
  });

  it('shows the first run, asks, makes it from a day on, in a folder of its own, and tells the result (BD6, BW10)', async () => {
    assert.equal((await world.line(`accounts folders own ${anna} appointments`)).code, 0);
    const words = `first-run appointments --account ${anna} --from 2026-01-01`;
    const look = await world.line(`${words} --preview`);
    assert.match(look.out, /appointments:\n {2}mailbox: 1 to make/);
    const own = () => {
      const folder = [...mailbox().folders].find(({ name }) => name === 'ERP') ?? assert.fail();
      return mailbox().itemsIn(folder.id).length;
    };
    assert.equal(own(), 0);
    const refused = await world.line(words, { answers: ['n'] });
    assert.deepEqual([refused.code, own()], [1, 0]);
    const { code, out, err } = await world.line(words, { answers: ['y'] });
    assert.equal(code, 0, err);
    assert.match(out, /1 made/);
    const calendar = mailbox().distinguished('calendar')?.id ?? 0;
    assert.deepEqual([own(), mailbox().itemsIn(calendar).length], [1, 0]);
    const late = await world.line(`accounts folders own ${anna} appointments --usual`);
    assert.match(late.err, /linked already/);
  });

  it('stops before both ways where a relay’s mailbox does not agree, and leaves the account paused (BS6)', async () => {
    const words = `first-run contacts --account ${anna} --relay-mailbox ${jonas} --relay-most 0 --yes`;
    const { code, out } = await world.line(words);
    assert.equal(code, 1);
    assert.match(out, /^Waiting for the relay …$/m);
    assert.doesNotMatch(out, /^Both ways/m);
    assert.match(out, /^contacts: 6 \/ 0, not alike yet$/m);
    assert.match(out, /stays paused/);
    const { out: shown } = await world.line(`accounts show ${anna}`);
    assert.match(shown, /^Paused +yes$/m);
  });
});
