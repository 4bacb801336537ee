import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { emis } from '../../server/erp/examples/emis/emis.ts';
import { exampleFile } from '../acceptance/world/exampleFile.ts';
import { emptyEmis } from '../acceptance/world/emptyEmis.ts';
import { idOf, mailFrom } from '../acceptance/world/mailParts.ts';
import { Outlook } from '../acceptance/world/Outlook.ts';
import { ConsoleWorld } from './ConsoleWorld.ts';

const anna = 'anna.berger@nordwind.example';
const nord = 'klara.nord@nordlicht.example';

describe('the console: which mail belongs in the ERP', () => {
  let world: ConsoleWorld;
  let erp: Database.Database;
  let outlook: Outlook;
  before(async () => {
    world = await ConsoleWorld.start(0);
    const file = path.join(world.folder, 'emis.sqlite');
    fs.writeFileSync(file, exampleFile(emis));
    erp = new Database(file);
    for (const statement of emptyEmis) erp.exec(statement);
    const settings = fs.readFileSync(world.config, 'utf8');
    fs.writeFileSync(
      world.config,
      settings
        .replace(/mapping: .*/, `mapping: ${JSON.stringify(emis.mappingFile)}`)
        .replace('erp.sqlite', 'emis.sqlite'),
    );
    outlook = new Outlook(world.exchange, anna);
    await world.connect();
    const added = await world.line(
      `accounts add ${anna} --user 1 --preset emis --company 1 --areas incoming-mail`,
    );
    assert.equal(added.code, 0, added.err);
  });
  after(async () => {
    await outlook.close();
    erp.close();
    await world[Symbol.asyncDispose]();
  });

  const filed = () =>
    (
      erp.prepare('select betreff from posteingang order by betreff').all() as { betreff: string }[]
    ).map(({ betreff }) => betreff);
  const come = (...mails: Parameters<typeof mailFrom>[]) =>
    Promise.all(mails.map((mail) => outlook.make('incomingMail', mailFrom(...mail))));

  it('keeps never-link lists: for all, and for one account', async () => {
    assert.match((await world.line('never-link list')).out, /empty/);
    const added = await world.line(`never-link add Werbung.example --account anna.berger`);
    assert.match(added.out, /@werbung\.example: never, for anna\.berger@nordwind\.example\./);
    assert.match((await world.line('never-link add x@fremd.example')).out, /for all/);
    assert.match((await world.line('never-link add x@fremd.example')).out, /already/);
    const { out } = await world.line('never-link list', { language: 'de' });
    assert.match(out, /^x@fremd\.example +alle/m);
    assert.match(out, /^@werbung\.example +anna\.berger@nordwind\.example/m);
  });

  it('takes all that is typed, or nothing', async () => {
    const { code, err } = await world.line('never-link add y@fremd.example nonsense');
    assert.equal(code, 2);
    assert.match(err, /“nonsense” is neither/);
    assert.doesNotMatch((await world.line('never-link list')).out, /y@fremd/);
    const removed = await world.line('never-link remove werbung.example');
    assert.equal(removed.code, 1);
    assert.match(removed.err, /not on the list/, 'it is on the account’s, not on everybody’s');
  });

  it('says in the preview and the report how many mails are left out, and why', async () => {
    await come([nord, 'Anfrage'], [nord, 'Anfrage zwei'], ['a@werbung.example', 'Rabatt']);
    const preview = await world.line('sync incoming-mail --preview', { language: 'de' });
    assert.match(preview.out, /Nie-zuordnen-Liste: 1$/m);
    const { out } = await world.line('sync incoming-mail');
    assert.match(out, /never-link list: 1$/m);
    assert.deepEqual(filed(), ['Anfrage', 'Anfrage zwei']);
  });

  it('withdraws a mail by its Message-ID, its subject, or as it is listed, and asks first', async () => {
    const several = await world.line('withdraw anfrage --run last');
    assert.equal(several.code, 2);
    assert.match(several.out, /Anfrage zwei/);
    assert.equal((await world.line('withdraw gibtesnicht')).code, 1);
    const kept = await world.line('withdraw "Anfrage zwei"', { answers: ['n'] });
    assert.equal(kept.code, 1);
    assert.equal(filed().length, 2);
    const { out, code } = await world.line('withdraw "Anfrage zwei"', { answers: ['y'] });
    assert.equal(code, 0);
    assert.match(out, /“Anfrage zwei” is out of the ERP, and stays out/);
    assert.equal((await world.call(['withdraw', idOf('Anfrage'), '--yes'])).code, 0);
    assert.deepEqual(filed(), []);
    await world.line('sync incoming-mail');
    assert.deepEqual(filed(), []);
    assert.deepEqual((await world.json<{ mails: unknown[] }>('withdraw')).mails, []);
  });

  it('lets a withdrawn mail be filed again', async () => {
    const { mails } = await world.json<{ mails: { code: string; title: string }[] }>(
      'withdraw --back',
    );
    const one = mails.find(({ title }) => title === 'Anfrage');
    const { out } = await world.line(`withdraw ${one?.code} --back --yes`, { language: 'de' });
    assert.match(out, /wird mit dem nächsten Lauf wieder abgelegt/);
    await world.line('sync incoming-mail');
    assert.deepEqual(filed(), ['Anfrage']);
  });

  it('takes an address off the list, for mail that comes from then on', async () => {
    assert.equal(
      (await world.line(`never-link remove @werbung.example --account ${anna}`)).code,
      0,
    );
    await come(['a@werbung.example', 'Neues']);
    await world.line('sync incoming-mail');
    assert.deepEqual(filed(), ['Anfrage', 'Neues']);
  });

  it('files only people whom the ERP knows, once the rule says so', async () => {
    const set = await world.line(`accounts change ${anna} --set incomingMail.selection=people`);
    assert.equal(set.code, 0, set.err);
    await come(['z@fremd.example', 'Unbekannt']);
    const { out } = await world.line('sync incoming-mail');
    assert.match(out, /whom the ERP does not know: 1$/m);
    assert.deepEqual(filed(), ['Anfrage', 'Neues']);
  });

  it('keeps the list of a mailbox whose account is removed, says so, and lets it be emptied', async () => {
    await world.line(`never-link add spam.example --account ${anna}`);
    const removed = await world.line(`accounts remove ${anna} --yes`);
    assert.match(removed.out, /never-link list stays \(1\)/);
    const emptied = await world.line(`never-link remove @spam.example --account ${anna}`);
    assert.equal(emptied.code, 0, emptied.err);
    assert.equal(
      (await world.line(`never-link list --account ${anna}`)).code,
      1,
      'nothing is left',
    );
  });
});
