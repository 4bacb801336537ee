import assert from 'node:assert/strict';
import type { RecordRef } from '../../../shared/recordViews.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { ErpDocument, ErpFiles, ErpMail } from '../../../server/ports/ErpFiles.ts';
import type { ErpWorld } from '../../erp/ErpWorld.ts';
import { callers, fails, patient, ref } from './asked.ts';

/** What any ERP does with mails that people file by hand (EM5, EM6, NX15). */
export function describeErpFiling(open: () => ErpWorld): void {
  describe('filing mails', () => {
    let world: ErpWorld;
    let files: ErpFiles;
    let named = 0;
    const customer = ref('customer', 10001);
    const other = ref('customer', 10002);
    const { anna } = callers;
    before(() => {
      world = open();
      assert.ok(world.erp.files, 'the demo ERP takes mails');
      ({ files } = world.erp);
    });

    const mailOf = (more: Partial<ErpMail> = {}, fields: Fields = {}): ErpMail => {
      named += 1;
      return {
        area: 'incomingMail',
        records: [{ ref: customer, organization: null }],
        documents: [],
        ...more,
        fields: { ...mailFields, messageId: `<m${named}@bau.example>`, ...fields },
      };
    };
    const file = (mail: ErpMail, known: RecordRef | null = null, as = anna) =>
      files.file(mail, known, as, patient);
    const documents = ({ key }: RecordRef) =>
      world.rows(`select * from mail_anlagen where mail_nr = ${key} order by lfd_nr`);

    it('puts a mail with body, people and time where the ERP has its mails', async () => {
      const made = await file(mailOf());
      assert.equal(made.kind, 'mail');
      const { record, fields } = await world.erp.show(made, anna, patient);
      assert.equal(record.title, 'Dachstuhl');
      assert.deepEqual(record.organization?.ref, customer);
      assert.equal(fields.find(({ name }) => name === 'text')?.text, 'Guten Tag');
      const [row] = await world.rows(`select * from mails where mail_nr = ${made.key}`);
      assert.equal(row?.['inhalt_html'], '<p>Guten Tag</p>');
      assert.equal(row?.['richtung'], 'E');
      const { records } = await world.erp.related(customer, 'mail', anna, null, patient);
      assert.ok(records.some((one) => one.ref.key === made.key));
    });

    it('files to several records at once, also of one kind', async () => {
      const invoice = (
        await world.rows('select min(beleg_id) as id from rechnungen where mandant_nr = 1')
      )[0];
      const bill = ref('invoice', Number(invoice?.['id']));
      const records = [customer, other, bill].map((one) => ({ ref: one, organization: null }));
      const made = await file(mailOf({ records }));
      const rows = await world.rows(
        `select art, nummer from mail_bezuege where mail_nr = ${made.key} order by art, nummer`,
      );
      assert.deepEqual(
        rows.map(({ art, nummer }) => [art, Number(nummer)]),
        [
          ['K', 10001],
          ['K', 10002],
          ['RE', Number(bill.key)],
        ],
      );
    });

    it('names the organization of a person where no other was chosen', async () => {
      const [row] = await world.rows(
        'select ap_nr, adr_nr from ansprechpartner where mandant_nr = 1 and adr_nr is not null order by ap_nr limit 1',
      );
      const person = ref('person', Number(row?.['ap_nr']));
      const organization = ref('customer', Number(row?.['adr_nr']));
      const made = await file(mailOf({ records: [{ ref: person, organization }] }));
      const [mail] = await world.rows(`select * from mails where mail_nr = ${made.key}`);
      assert.equal(String(mail?.['adr_nr']), organization.key);
      assert.equal(String(mail?.['ap_nr']), person.key);
    });

    it('keeps attachments byte for byte, and tells pictures of the text apart', async () => {
      const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 256);
      const made = await file(
        mailOf({
          documents: [
            documentOf('Plan.pdf', bytes),
            documentOf('logo.png', Uint8Array.of(0, 1, 255), { isInline: true, contentId: 'logo' }),
            documentOf('leer.txt', Uint8Array.of()),
          ],
        }),
      );
      const [plan, logo, empty] = await documents(made);
      assert.deepEqual(Uint8Array.from(plan?.['inhalt'] as Uint8Array), bytes);
      assert.equal(Number(plan?.['eingebettet']), 0);
      assert.deepEqual([...(logo?.['inhalt'] as Uint8Array)], [0, 1, 255]);
      assert.equal(Number(logo?.['eingebettet']), 1);
      assert.equal(logo?.['content_id'], 'logo');
      assert.equal((empty?.['inhalt'] as Uint8Array).length, 0);
    });

    it('finds a mail by its Message-ID, and adds to it only what is not there yet', async () => {
      const first = mailOf({ documents: [documentOf('a.txt', Uint8Array.of(1))] });
      assert.equal(await find(first), null);
      const made = await file(first);
      assert.deepEqual(await find(first), made);
      const again: ErpMail = {
        ...first,
        records: [...first.records, { ref: other, organization: null }],
        documents: [...first.documents, documentOf('b.txt', Uint8Array.of(2))],
      };
      const count = await world.count('mails');
      assert.deepEqual(await file(again, made), made);
      assert.deepEqual(await file(again, made), made);
      assert.equal(await world.count('mails'), count);
      assert.deepEqual(
        (await documents(made)).map(({ dateiname }) => dateiname),
        ['a.txt', 'b.txt'],
      );
    });

    it('leaves nothing behind where an attachment fails, or somebody stops it in the middle', async () => {
      const tables = ['mails', 'mail_anlagen', 'mail_bezuege'];
      const counts = () => Promise.all(tables.map((table) => world.count(table)));
      const before = await counts();
      const broken = new Error('the disk is gone');
      const bad = documentOf('b', Uint8Array.of(2), { read: () => Promise.reject(broken) });
      const mail = mailOf({ documents: [documentOf('a', Uint8Array.of(1)), bad] });
      await assert.rejects(file(mail), broken);
      const stop = new AbortController();
      const late = documentOf('c', Uint8Array.of(3), {
        read: () => {
          stop.abort();
          return Promise.resolve(Uint8Array.of(3));
        },
      });
      const stopped = files.file(mailOf({ documents: [late] }), null, anna, stop.signal);
      await fails(stopped, 'unavailable');
      assert.deepEqual(await counts(), before);
    });

    it('refuses a kind of record that no mail can be filed to, before anything is written', async () => {
      const before = await world.count('mails');
      const records = [{ ref: ref('task', 1), organization: null }];
      await fails(file(mailOf({ records })), 'not-allowed', 'record-not-fileable');
      assert.equal(await world.count('mails'), before);
    });

    it('refuses a user who may see no mails', async () => {
      await world.remove('benutzer_rechte', { benutzer_nr: 3, mandant_nr: 1, recht: 'DIARY' });
      await fails(file(mailOf(), null, callers.miriam), 'not-allowed', 'kind-hidden');
    });

    it('takes a mail out with all that hangs on it; twice is harmless', async () => {
      const tables = ['mails', 'mail_anlagen', 'mail_bezuege'];
      const counts = () => Promise.all(tables.map((table) => world.count(table)));
      const before = await counts();
      const mail = mailOf({ documents: [documentOf('a', Uint8Array.of(1))] });
      const made = await file(mail);
      await files.withdraw('incomingMail', made, anna, patient);
      await files.withdraw('incomingMail', made, anna, patient);
      assert.deepEqual(await counts(), before);
      assert.equal(await find(mail), null);
    });

    it('takes out nothing that the user may not see', async () => {
      const made = await file(mailOf());
      await fails(files.withdraw('incomingMail', made, callers.thomas, patient), 'not-allowed');
      assert.equal((await world.rows(`select 1 from mails where mail_nr = ${made.key}`)).length, 1);
    });

    it('keeps mails that several file at once apart', async () => {
      const several = Array.from({ length: 10 }, () => file(mailOf()));
      const made = await Promise.all(several);
      assert.equal(new Set(made.map(({ key }) => key)).size, several.length);
    });

    function find({ area, fields }: ErpMail) {
      return files.find(area, fields['messageId'] as string, anna, patient);
    }
  });
}

const mailFields: Fields = {
  subject: 'Dachstuhl',
  body: 'Guten Tag',
  bodyHtml: '<p>Guten Tag</p>',
  received: { kind: 'zoned', local: '2026-11-02T08:15:00', zone: 'UTC' },
  parties: [
    { role: 'from', name: 'Eva', address: 'eva@bau.example', response: 'none' },
    { role: 'to', name: 'Anna', address: 'anna@nordwind.example', response: 'none' },
  ],
};

function documentOf(name: string, bytes: Uint8Array, more: Partial<ErpDocument> = {}): ErpDocument {
  return {
    name,
    contentType: 'application/octet-stream',
    size: bytes.length,
    isInline: false,
    contentId: null,
    read: () => Promise.resolve(bytes),
    ...more,
  };
}
