import assert from 'node:assert/strict';
import type { ErpCaller } from '../../../server/ports/ErpConnector.ts';
import { writePdf } from '../../../server/sandbox/erp/writePdf.ts';
import type { ErpWorld } from '../../erp/ErpWorld.ts';
import { callers, fails, patient, ref } from './asked.ts';

const pdf = writePdf('Rechnung', [{ x: 70, y: 700, size: 10, text: 'Rechnung (RE) \\ ł' }]);

/** What people put into mails they write. */
export function describeErpInserts(open: () => ErpWorld): void {
  const inserts = () => open().erp.inserts ?? assert.fail('the ERP gives nothing');
  const show = (kind: string, key: number, as: ErpCaller = callers.anna) =>
    inserts().show(ref(kind, key), as, patient);
  const read = async (key: number, as: ErpCaller = callers.anna, most = 1_000_000) => {
    const opened = await inserts().open(ref('invoice', key), as, most, patient);
    const pieces: Uint8Array[] = [];
    for await (const piece of opened.content) pieces.push(piece);
    return { name: opened.name, size: opened.size, bytes: Buffer.concat(pieces) };
  };
  const row = { mandant_nr: 1, beleg_art: 'RE', dateiname: 'RE-2026-90001.PDF' };

  describe('what is put into mails', () => {
    before(async () => {
      const { insert } = open();
      const at = '2026-10-01 08:00:00';
      const later = '2026-10-02 08:00:00';
      const older = { ...row, beleg_id: 90001, lfd_nr: 1, erstellt_am: at };
      await insert('beleg_dateien', { ...older, inhalt: Buffer.from('%PDF-older') });
      const newer = { ...row, beleg_id: 90001, lfd_nr: 2, erstellt_am: later };
      await insert('beleg_dateien', { ...newer, inhalt: pdf });
      // Of another company, of another kind of document, with nothing in it, and with a name that is a path.
      await insert('beleg_dateien', { ...older, mandant_nr: 2, beleg_id: 90002, inhalt: pdf });
      await insert('beleg_dateien', { ...older, beleg_art: 'AU', beleg_id: 90003, inhalt: pdf });
      await insert('beleg_dateien', { ...older, beleg_id: 90004, inhalt: null });
      const odd = '../../etc/pass\u202ewd.pdf.pdf';
      await insert('beleg_dateien', { ...older, beleg_id: 90006, dateiname: odd, inhalt: pdf });
      await insert('beleg_dateien', { ...older, beleg_id: 90007, dateiname: null, inhalt: pdf });
    });

    it('is every figure of a document, also those beyond the three of a line', async () => {
      const { figures } = await show('invoice', 90001);
      const names = ['openAmount', 'dueDate', 'state', 'total', 'date'];
      assert.deepEqual(
        figures.map(({ name }) => name),
        names,
      );
      assert.deepEqual(figures[3]?.value, { type: 'money', amount: '100.10', currency: 'EUR' });
    });

    it('is no figure of a customer: what it may owe is not for its own eyes', async () => {
      assert.deepEqual((await show('customer', 10001)).figures, []);
    });

    it('is the newest document of a record, byte for byte', async () => {
      const { document } = await show('invoice', 90001);
      assert.deepEqual(document, { name: 'RE-2026-90001.pdf', size: pdf.length });
      const { name, size, bytes } = await read(90001);
      assert.deepEqual([name, size], ['RE-2026-90001.pdf', pdf.length]);
      assert.ok(bytes.equals(pdf));
    });

    it('is no document of another company or kind, and none where there is nothing in it', async () => {
      for (const key of [90002, 90003, 90004, 90005]) {
        assert.equal((await show('invoice', key)).document, null, String(key));
        await fails(read(key), 'not-found', 'no-document');
      }
    });

    it('is named without folders and unseen signs, and ends once in .pdf', async () => {
      assert.equal((await read(90006)).name, '_.._etc_pass wd.pdf');
      // Neither name nor number nor title.
      assert.equal((await read(90007)).name, '90007.pdf');
    });

    it('is read no further where it is larger than asked for', async () => {
      const error = await fails(
        read(90001, callers.anna, pdf.length - 1),
        'invalid-input',
        'document-too-large',
      );
      assert.deepEqual(error.details, { size: pdf.length, most: pdf.length - 1 });
      assert.equal((await read(90001, callers.anna, pdf.length)).size, pdf.length);
    });

    it('is nothing for who may not see the record, nor of one that is gone', async () => {
      await fails(show('invoice', 90001, callers.jonas), 'not-allowed', 'record-hidden');
      await fails(read(90001, callers.jonas), 'not-allowed', 'record-hidden');
      await fails(read(90001, callers.lea), 'not-allowed', 'record-hidden');
      await fails(read(99999), 'not-found', 'record-gone');
    });

    it('is the address of a customer, and of its people below its name', async () => {
      const { address } = await show('customer', 10001);
      assert.ok(address);
      const { organization, person, town, countryCode, isAbroad } = address;
      assert.deepEqual(
        [organization[0], person, countryCode, isAbroad],
        ['Brenner Maschinenbau GmbH', '', 'DE', false],
      );
      const theirs = (await show('person', 1001)).address;
      assert.equal(theirs?.organization[0], 'Brenner Maschinenbau GmbH');
      assert.match(theirs.person, /^(Frau|Herr) \S/);
      assert.deepEqual([theirs.town, theirs.street], [town, address.street]);
    });

    it('is the name alone of a person whose company is not to be seen', async () => {
      const person = { ap_nr: 1001, mandant_nr: 1 };
      await open().update('ansprechpartner', person, { adr_nr: 4711 });
      const { address } = await show('person', 1001);
      await open().update('ansprechpartner', person, { adr_nr: 10001 });
      assert.deepEqual([address?.organization, address?.street, address?.town], [[], [], '']);
    });
  });
}
