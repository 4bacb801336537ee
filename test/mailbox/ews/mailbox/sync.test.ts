import assert from 'node:assert/strict';
import type { Area } from '../../../../shared/records/Area.ts';
import { defaultArea } from '../../../../server/core/sync/presets/defaultArea.ts';
import type { Fields, Party } from '../../../../shared/records/SyncRecord.ts';
import { emis } from '../../../../server/core/sync/presets/emis.ts';
import { EwsBench } from './EwsBench.ts';

interface Scene {
  area: Area;
  /** Its name in every mailbox. */
  folder: string;
  /** Fields for a name, for a longer text, and whatever such a thing cannot be without. */
  name: string;
  text: string;
  needed: Fields;
}

const at = (hour: string) =>
  ({ kind: 'zoned', local: `2026-12-01T${hour}:00:00`, zone: 'Europe/Berlin' }) as const;
const scenes: readonly Scene[] = [
  { area: 'contacts', folder: 'contacts', name: 'lastName', text: 'notes', needed: {} },
  {
    area: 'appointments',
    folder: 'calendar',
    name: 'subject',
    text: 'body',
    needed: { start: at('09'), end: at('10') },
  },
  { area: 'tasks', folder: 'tasks', name: 'subject', text: 'body', needed: {} },
];

for (const { area, folder, name, text, needed } of scenes) {
  describe(`the whole sync of ${area} with an emulated Exchange over HTTP`, () => {
    it('makes on each side what the other has, and is silent the second time', async () => {
      await using bench = await EwsBench.start(area);
      bench.makeRecord({ ...needed, [name]: 'Angebot', [text]: 'Zeile\nÄ & <b>' });
      await bench.makeItem({ ...needed, [name]: 'Anruf' });
      const report = await bench.run();
      assert.deepEqual(report.counts.create, { erp: 1, mailbox: 1 }, JSON.stringify(report));
      const both = { erp: ['Angebot', 'Anruf'], mailbox: ['Angebot', 'Anruf'] };
      assert.deepEqual(await bench.texts(name), both);
      const cost = await bench.cost(() => bench.run());
      assert.deepEqual(cost, { SyncFolderItems: 2 });
      assert.deepEqual((await bench.run()).notInStep, []);
    });

    it('carries changes of different fields both ways', async () => {
      await using bench = await EwsBench.start(area);
      const record = bench.makeRecord({ ...needed, [name]: 'Angebot', [text]: 'alt' });
      await bench.run();
      bench.erp.change(record, { [name]: 'Auftrag' });
      await bench.world.change(area, await bench.itemWith(name, 'Angebot'), { [text]: 'neu' });
      const report = await bench.run();
      assert.deepEqual(report.counts.update, { erp: 1, mailbox: 1 }, JSON.stringify(report));
      assert.deepEqual((await bench.texts(name)).mailbox, ['Auftrag']);
      assert.equal(record.fields[text], 'neu');
      const last = await bench.run();
      assert.deepEqual(last.counts.update, { erp: 0, mailbox: 0 });
    });

    it('decides a conflict as the policy says, and leaves no trace of the other', async () => {
      await using bench = await EwsBench.start(area, { policy: { leading: 'mailbox' } });
      const record = bench.makeRecord({ ...needed, [name]: 'alt' });
      await bench.run();
      bench.erp.change(record, { [name]: 'im ERP' });
      await bench.world.change(area, await bench.itemWith(name, 'alt'), { [name]: 'in Outlook' });
      await bench.run();
      const both = { erp: ['in Outlook'], mailbox: ['in Outlook'] };
      assert.deepEqual(await bench.texts(name), both);
    });

    it('deletes in the ERP what was thrown away in Outlook, and takes it out of Deleted Items (EM9)', async () => {
      const deletes = {
        ...defaultArea.deletes,
        whose: 'any',
        onlyFromBin: true,
        emptyBin: true,
      } as const;
      await using bench = await EwsBench.start(area, { policy: { deletes } });
      bench.makeRecord({ ...needed, [name]: 'weg' });
      bench.makeRecord({ ...needed, [name]: 'bleibt' });
      await bench.run();
      const { mailbox } = bench.world;
      const bin = mailbox.distinguished('deleteditems')!;
      mailbox.moveItem(bench.world.item(await bench.itemWith(name, 'weg')), bin.id);
      const report = await bench.run();
      assert.equal(report.counts.delete.erp, 1, JSON.stringify(report));
      assert.deepEqual(await bench.texts(name), { erp: ['bleibt'], mailbox: ['bleibt'] });
      assert.equal(mailbox.itemsIn(bin.id).length, 0);
    });

    it('knows again what came back from Deleted Items with another id', async () => {
      await using bench = await EwsBench.start(area);
      bench.makeRecord({ ...needed, [name]: 'zurück' });
      await bench.run();
      const { mailbox } = bench.world;
      const home = bench.world.item(await bench.itemWith(name, 'zurück')).folder;
      const thrown = mailbox.moveItem(
        bench.world.item(await bench.itemWith(name, 'zurück')),
        mailbox.distinguished('deleteditems')!.id,
      );
      mailbox.moveItem(thrown, home);
      const report = await bench.run();
      assert.deepEqual(report.counts.create, { erp: 0, mailbox: 0 }, JSON.stringify(report));
      assert.deepEqual(report.counts.delete, { erp: 0, mailbox: 0 });
      assert.deepEqual(await bench.texts(name), { erp: ['zurück'], mailbox: ['zurück'] });
    });

    it('deletes into Deleted Items what was deleted in the ERP', async () => {
      await using bench = await EwsBench.start(area);
      const record = bench.makeRecord({ ...needed, [name]: 'weg' });
      bench.makeRecord({ ...needed, [name]: 'bleibt' });
      await bench.run();
      bench.erp.remove(record);
      await bench.run();
      assert.deepEqual(await bench.texts(name), { erp: ['bleibt'], mailbox: ['bleibt'] });
      const { mailbox } = bench.world;
      assert.equal(mailbox.itemsIn(mailbox.distinguished('deleteditems')!.id).length, 1);
      const after = await bench.run();
      assert.deepEqual(after.counts.delete, { erp: 0, mailbox: 0 });
    });

    it('follows what people move to another folder, whose id changes with it', async () => {
      const settings = { folders: { [area]: { below: true } } };
      await using bench = await EwsBench.start(area, { settings });
      const record = bench.makeRecord({ ...needed, [name]: 'bleibt eins' });
      const { mailbox } = bench.world;
      const home = mailbox.distinguished(folder)!;
      const { folderClass } = home;
      const place = { parent: home.id, folderClass, extended: {} };
      const other = mailbox.addFolder({ ...place, name: 'Unterordner' });
      await bench.run();
      const ref = await bench.itemWith(name, 'bleibt eins');
      const moved = mailbox.moveItem(bench.world.item(ref), other.id);
      const report = await bench.run();
      const none = { erp: 0, mailbox: 0 };
      assert.deepEqual([report.counts.create, report.counts.delete], [none, none]);
      bench.erp.change(record, { [name]: 'noch eins' });
      await bench.run();
      assert.deepEqual(bench.records(), [record]);
      assert.deepEqual([...mailbox.itemsIn(home.id)], []);
      assert.equal(mailbox.itemsIn(other.id)[0]?.id, moved.id);
      assert.match(JSON.stringify(moved.properties), /noch eins/);
    });

    it('deletes nothing in the ERP for what a retention policy moved into the archive', async () => {
      await using bench = await EwsBench.start(area);
      const record = bench.makeRecord({ ...needed, [name]: 'alt' });
      await bench.run();
      const { mailbox } = bench.world;
      const { folderClass } = mailbox.distinguished(folder)!;
      const parent = mailbox.distinguished('root')!.id;
      const archive = mailbox.addFolder({ parent, name: 'Archiv', folderClass: '', extended: {} });
      archive.distinguished = 'archivemsgfolderroot';
      const place = { parent: archive.id, name: 'Alt', folderClass, extended: {} };
      const kept = mailbox.addFolder(place);
      mailbox.moveItem(bench.world.item(await bench.itemWith(name, 'alt')), kept.id);
      await bench.run();
      assert.deepEqual(bench.records(), [record]);
      assert.equal(mailbox.itemsIn(kept.id).length, 1);
    });

    it('takes a copy that carries the stamp for a thing of its own', async () => {
      await using bench = await EwsBench.start(area);
      bench.makeRecord({ ...needed, [name]: 'Muster' });
      await bench.run();
      const item = bench.world.item(await bench.itemWith(name, 'Muster'));
      const copy = bench.world.mailbox.copyItem(item, item.folder);
      await bench.run();
      await bench.run();
      assert.equal(bench.world.mailbox.item(copy.id)?.id, copy.id);
      assert.equal(
        bench.records().filter(({ fields }) => fields[name] === 'Muster').length >= 1,
        true,
      );
      assert.ok((await bench.texts(name)).mailbox.length === 2);
    });
  });
}

describe('people and mails in the whole sync with an emulated Exchange', () => {
  it('makes, changes, and deletes a meeting without a word to those invited', async () => {
    await using bench = await EwsBench.start('appointments');
    const party = (address: string, role: Party['role']): Party => {
      return { name: address, address, role, response: 'none' };
    };
    const parties = [
      party('anna@firma.example', 'organizer'),
      party('bernd@firma.example', 'required'),
      party('kundin@kunde.example', 'optional'),
    ];
    const times = { start: at('09'), end: at('10') };
    const record = bench.makeRecord({ subject: 'Besprechung', ...times, parties });
    bench.makeRecord({ subject: 'bleibt', ...times });
    await bench.run();
    assert.deepEqual((await bench.texts('subject')).mailbox, ['Besprechung', 'bleibt']);
    bench.erp.change(record, { place: 'Halle 2' });
    await bench.run();
    bench.erp.remove(record);
    await bench.run();
    assert.deepEqual((await bench.texts('subject')).mailbox, ['bleibt']);
    assert.deepEqual(bench.world.server.exchange.outbox, []);
  });

  it('brings a mail to the ERP once, and no more after that (EM5)', async () => {
    const { areas } = emis({ company: 'north', today: '2026-11-22' });
    const policy = areas.incomingMail;
    await using bench = await EwsBench.start('incomingMail', { policy });
    const ref = await bench.makeItem({ subject: 'Anfrage', read: false });
    assert.equal((await bench.run()).counts.create.erp, 1);
    await bench.world.change('incomingMail', ref, { read: true });
    const cost = await bench.cost(() => bench.run());
    assert.deepEqual([cost['UpdateItem'], cost['CreateItem']], [undefined, undefined]);
    assert.equal(bench.records().length, 1);
  });
});
