import assert from 'node:assert/strict';
import { EwsMailbox } from '../../../../server/mailbox/ews/mailbox/EwsMailbox.ts';
import type { FolderNews } from '../../../../server/mailbox/ews/mailbox/FolderNews.ts';
import { collectionId } from '../../../../server/mailbox/ews/mailbox/collectionId.ts';
import { createAttachment } from '../../../../server/mailbox/ews/operations/createAttachment.ts';
import { AppError } from '../../../../server/core/AppError.ts';
import type { Collection } from '../../../../server/ports/RecordStore.ts';
import { never } from '../never.ts';
import { EwsWorld } from './EwsWorld.ts';

const at = (hour: string) =>
  ({ kind: 'zoned', local: `2026-12-01T${hour}:00:00`, zone: 'Europe/Berlin' }) as const;
const appointment = { subject: 'Termin', start: at('09'), end: at('10') };
const names = (collections: readonly Collection[]): string[] =>
  collections.map(({ name, isBin }) => (isBin ? `(${name})` : name));

describe('a mailbox of an emulated Exchange', () => {
  it('makes a folder below the one everybody has, and takes the one that is there', async () => {
    await using world = await EwsWorld.start();
    const mailbox = new EwsMailbox(world.parts);
    const made = await mailbox.createFolder('contacts', 'ERP-Adressen', never);
    const again = await mailbox.createFolder('contacts', 'erp-adressen', never);
    assert.equal(again.id, made.id);
    const { folderId } = collectionId.read(made.id);
    const folder = [...world.mailbox.folders].find(({ name }) => name === 'ERP-Adressen');
    assert.equal(folder?.folderClass, 'IPF.Contact');
    assert.equal(folder.parent, world.mailbox.distinguished('contacts')?.id);
    const chosen = { contacts: { standard: false, chosen: [folderId] } };
    const other = new EwsMailbox({ ...world.parts, folders: chosen });
    assert.deepEqual(names(await other.records.collections('contacts', never)), [
      'ERP-Adressen',
      '(Deleted Items)',
    ]);
  });

  it('lists folders below the standard one where that is wished, and none that was thrown away', async () => {
    await using world = await EwsWorld.start();
    const { mailbox } = world;
    const add = (parent: number, name: string) =>
      mailbox.addFolder({ parent, name, folderClass: 'IPF.Contact', extended: {} });
    const kunden = add(mailbox.distinguished('contacts')!.id, 'Kunden');
    add(kunden.id, 'Nord');
    const settings = { ...world.parts, folders: { contacts: { below: true } } };
    const open = () => new EwsMailbox(settings).records.collections('contacts', never);
    assert.deepEqual(names(await open()), ['Contacts', 'Kunden', 'Nord', '(Deleted Items)']);
    kunden.parent = mailbox.distinguished('deleteditems')!.id;
    mailbox.changeFolder(kunden);
    assert.deepEqual(names(await open()), ['Contacts', '(Deleted Items)']);
  });

  it('puts a category on an item and takes it off, and leaves its others', async () => {
    await using world = await EwsWorld.start();
    const mailbox = new EwsMailbox(world.parts);
    const ref = await world.create('contacts', { lastName: 'Berg', categories: ['Kunde'] });
    const categories = async () => {
      const [got] = await world.store.get('contacts', [ref], never);
      return got?.state === 'found' ? got.record.fields['categories'] : null;
    };
    await mailbox.markCategory(ref, 'ERP', true, never);
    assert.deepEqual(await categories(), ['Kunde', 'ERP']);
    const version = world.item(ref).changedAt;
    await mailbox.markCategory(ref, 'erp', true, never);
    assert.equal(world.item(ref).changedAt, version, 'nothing is written twice');
    await mailbox.markCategory(ref, 'Kunde', false, never);
    await mailbox.markCategory(ref, 'ERP', false, never);
    assert.equal(await categories(), null);
  });

  it('marks an item once more that somebody changed in that moment', async () => {
    await using world = await EwsWorld.start();
    const mailbox = new EwsMailbox(world.parts);
    const ref = await world.create('contacts', { lastName: 'Berg' });
    world.onTraffic = () => {
      world.onTraffic = null;
      world.mailbox.changeItem(world.item(ref));
    };
    await mailbox.markCategory(ref, 'ERP', true, never);
    assert.equal(world.item(ref).properties['Categories']?.children[0]?.text, 'ERP');
  });

  it('reads what is in an attachment', async () => {
    await using world = await EwsWorld.start();
    const mailbox = new EwsMailbox(world.parts);
    const id = await world.create('appointments', appointment);
    const content = Buffer.from([0, 255, 13, 10]);
    const attachments = [{ name: 'Ä.bin', contentType: 'application/x-a', content }];
    const [made] = await createAttachment(world.parts.client, { item: { id }, attachments }, never);
    assert.equal(made?.state, 'done');
    const read = await mailbox.attachment(made.value.id, never);
    assert.deepEqual(
      { ...read, bytes: [...read.bytes] },
      {
        name: 'Ä.bin',
        contentType: 'application/x-a',
        bytes: [0, 255, 13, 10],
      },
    );
  });

  it('reads a mail whole: body, people, and what hangs on it without the bytes', async () => {
    await using world = await EwsWorld.start();
    const mailbox = new EwsMailbox(world.parts);
    const from = {
      role: 'from',
      name: 'Eva',
      address: 'eva@bau.example',
      response: 'none',
    } as const;
    const id = await world.create('incomingMail', {
      ...{ subject: 'Plan', bodyHtml: '<p>Hallo</p>', messageId: '<1@bau.example>' },
      parties: [from],
    });
    const attachments = [
      { name: '../Ä.bin', contentType: 'application/x-a', content: Buffer.alloc(2000) },
      {
        ...{ name: 'logo.png', contentType: 'image/png', content: Buffer.alloc(3) },
        ...{ contentId: 'logo', inline: true },
      },
    ];
    await createAttachment(world.parts.client, { item: { id }, attachments }, never);
    const mail = await mailbox.mail(id, never);
    assert.equal(mail.fields['subject'], 'Plan');
    assert.equal(mail.fields['messageId'], '<1@bau.example>');
    assert.match(mail.fields['bodyHtml'] as string, /Hallo/);
    assert.deepEqual(
      mail.attachments.map(({ name, size, isInline, contentId }) => [
        name,
        size,
        isInline,
        contentId,
      ]),
      [
        ['../Ä.bin', 2000, false, null],
        ['logo.png', 3, true, 'logo'],
      ],
    );
    const [first] = mail.attachments;
    assert.equal((await mailbox.attachment(first?.id ?? '', never)).bytes.length, 2000);
    const contact = await world.create('contacts', { lastName: 'Berg' });
    await assert.rejects(mailbox.mail(contact, never), { kind: 'invalid-input' });
  });

  it('knows an appointment by the same name after it moved, and its occurrences by their original start', async () => {
    await using world = await EwsWorld.start();
    const mailbox = new EwsMailbox(world.parts);
    const ref = await world.create('appointments', appointment);
    const before = await mailbox.identify(ref, never);
    assert.equal(before.originalStart, null);
    assert.ok(before.iCalUid.length > 20);
    const other = await mailbox.createFolder('appointments', 'Neben', never);
    const folder = [...world.mailbox.folders].find(({ name }) => name === 'Neben')!;
    world.mailbox.moveItem(world.item(ref), folder.id);
    const [moved = ''] = await world.refs(other.id);
    assert.notEqual(moved, ref);
    assert.deepEqual(await mailbox.identify(moved, never), before);
    const contact = await world.create('contacts', { lastName: 'Berg' });
    await assert.rejects(mailbox.identify(contact, never), { kind: 'invalid-input' });
    await assert.rejects(mailbox.identify(ref, never), { kind: 'not-found' });
  });

  it('tells which collections something happened in, and all of them where nobody knows', async () => {
    await using world = await EwsWorld.start();
    const [home, bin] = await world.store.collections('contacts', never);
    const { folderId } = collectionId.read(home!.id);
    async function* news(): AsyncGenerator<FolderNews> {
      yield await Promise.resolve({ folderIds: [folderId, 'another'] });
      yield { folderIds: ['another'] };
      yield { folderIds: null };
      throw new AppError('unavailable', 'The connection broke off.');
    }
    const told = await take(new EwsMailbox({ ...world.parts, news, pollEvery: 1 }), 4);
    const ids = [home!.id, bin!.id];
    assert.deepEqual(
      told.map((all) => all.map((id) => ids.indexOf(id))),
      [[0, 1], [0], [0, 1], [0, 1]],
    );
  });

  it('looks now and then where nobody tells of changes', async () => {
    await using world = await EwsWorld.start();
    const told = await take(new EwsMailbox({ ...world.parts, pollEvery: 1 }), 3);
    assert.deepEqual(
      told.map((ids) => ids.length),
      [2, 2, 2],
    );
  });
});

/** The first tidings of contacts; then the watch is ended. */
async function take(mailbox: EwsMailbox, count: number): Promise<string[][]> {
  const abort = new AbortController();
  const told: string[][] = [];
  for await (const collections of mailbox.watch(['contacts'], abort.signal)) {
    told.push(collections.map(({ id }) => id));
    if (told.length === count) abort.abort();
  }
  return told;
}
