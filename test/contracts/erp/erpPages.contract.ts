import assert from 'node:assert/strict';
import { RecordPage, RecordSummary } from '../../../shared/recordViews.ts';
import type { RecordRef } from '../../../shared/recordViews.ts';
import type { ErpCaller } from '../../../server/ports/ErpConnector.ts';
import type { ErpWorld } from '../../erp/ErpWorld.ts';
import { callers, fails, patient, ref } from './asked.ts';

const contractCustomer = ref('customer', 90001);

/** A record's page, and the lists that hang on it. */
export function describeErpPages(open: () => ErpWorld): void {
  const show = (record: RecordRef, as: ErpCaller = callers.anna) =>
    open().erp.show(record, as, patient);
  const related = (
    kind: string,
    as: ErpCaller = callers.anna,
    after: string | null = null,
    record: RecordRef = contractCustomer,
  ) => open().erp.related(record, kind, as, after, patient);

  describe('a record’s page', () => {
    it('has the record, its fields in words, and what hangs on it', async () => {
      const page = RecordPage.parse(await show(ref('customer', 10001)));
      assert.equal(page.record.title, 'Brenner Maschinenbau GmbH');
      const fields = Object.fromEntries(page.fields.map((field) => [field.name, field]));
      assert.match(fields.address?.text ?? '', /\n\d{5} .+\nDeutschland$/);
      assert.match(fields.mail?.link ?? '', /^mailto:\w+@brenner-maschinenbau\.example$/);
      assert.match(fields.phone?.link ?? '', /^tel:\+49\d+$/);
      assert.equal(fields.web?.link, 'https://www.brenner-maschinenbau.example/');
      const counts = Object.fromEntries(page.related.map(({ kind, count }) => [kind, count]));
      assert.deepEqual([counts.person, counts.mail], [3, 27]);
    });

    it('counts as many as the lists hold, for whoever asks', async () => {
      for (const as of [callers.anna, callers.jonas, callers.miriam, callers.thomas]) {
        const { related: sections } = await show(contractCustomer, as);
        const counts = new Map(sections.map(({ kind, count }) => [kind, count]));
        for (const kind of ['appointment', 'mail', 'person']) {
          let listed = 0;
          let after: string | null = null;
          do {
            const page = await related(kind, as, after);
            listed += page.records.length;
            after = page.next;
          } while (after !== null);
          assert.equal(counts.get(kind) ?? 0, listed, `${kind} for user ${as.userId}`);
        }
      }
    });

    it('does not mention kinds the user may not see', async () => {
      const kinds = async (as: ErpCaller) =>
        (await show(contractCustomer, as)).related.map(({ kind }) => kind);
      assert.ok((await kinds(callers.anna)).includes('invoice'));
      assert.ok(!(await kinds(callers.jonas)).includes('invoice'));
    });

    it('is refused for records that are gone, hidden or of no kind', async () => {
      await fails(show(ref('customer', 4711)), 'not-found', 'record-gone');
      await fails(show(ref('invoice', 90001), callers.jonas), 'not-allowed', 'record-hidden');
      await fails(show(ref('appointment', 90001), callers.thomas), 'not-allowed', 'record-hidden');
      await fails(show(ref('customer', 10001, '2')), 'not-allowed', 'record-hidden');
      await fails(show(ref('unicorn', 1)), 'invalid-input', 'unknown-kind');
      await fails(show(ref('invoice', 90005)), 'bad-answer');
      await fails(show(contractCustomer, callers.peter), 'not-allowed', 'user-locked');
    });

    it('leaves out fields that hold nothing', async () => {
      const page = await show(ref('customer', 90002));
      assert.deepEqual(
        page.fields.map(({ name }) => name),
        [],
      );
      assert.deepEqual(page.related, []);
    });
  });

  describe('related records', () => {
    it('come 20 a page, each once, newest first, those without a date last', async () => {
      const seen: string[] = [];
      const sizes: number[] = [];
      let after: string | null = null;
      do {
        const page = await related('mail', callers.anna, after);
        for (const record of page.records) RecordSummary.parse(record);
        seen.push(...page.records.map(({ title }) => title));
        sizes.push(page.records.length);
        after = page.next;
      } while (after !== null);
      assert.deepEqual(sizes, [20, 20, 13]);
      assert.equal(new Set(seen).size, 53);
      const numbers = seen.map((title) => Number(title.slice(5)));
      assert.ok(numbers.slice(0, 15).every((i) => i >= 30 && i < 45));
      assert.ok(numbers.slice(15, 45).every((i) => i < 30));
      assert.ok(numbers.slice(45).every((i) => i >= 45));
    });

    it('do not shift when others are added between two pages', async () => {
      const { insert, remove } = open();
      const first = await related('mail');
      await insert('mails', {
        mandant_nr: 1,
        mail_nr: 99001,
        adr_nr: 90001,
        betreff: 'New',
        benutzer_nr: 1,
        datum: '2026-11-01 09:00:00',
      });
      const second = await related('mail', callers.anna, first.next);
      await remove('mails', { mail_nr: 99001 });
      const titles = [...first.records, ...second.records].map(({ title }) => title);
      assert.equal(new Set(titles).size, 40);
      assert.ok(!titles.includes('New'));
    });

    it('go on after the last record was removed meanwhile', async () => {
      const { insert, remove } = open();
      const first = await related('mail');
      const last = Number(first.records.at(-1)?.ref.key);
      await remove('mails', { mail_nr: last });
      const second = await related('mail', callers.anna, first.next);
      await insert('mails', {
        mandant_nr: 1,
        mail_nr: last,
        adr_nr: 90001,
        betreff: `Mail ${last - 90001}`,
        benutzer_nr: 1,
        datum: '2026-05-05 12:00:00',
        geaendert_am: '2026-01-01 08:00:00',
      });
      const keys = [...first.records, ...second.records].map(({ ref: { key } }) => key);
      assert.equal(new Set(keys).size, 40);
    });

    it('belong to the person’s company where the mapping says so', async () => {
      const ofPerson = await related('invoice', callers.anna, null, ref('person', 1001));
      const ofCustomer = await related('invoice', callers.anna, null, ref('customer', 10001));
      assert.deepEqual(ofPerson, ofCustomer);
      assert.ok(ofPerson.records.length > 0);
    });

    it('are those of the caller’s company only', async () => {
      const { records } = await related(
        'person',
        callers.annaInSecond,
        null,
        ref('customer', 10001, '2'),
      );
      assert.equal(records.length, 3);
      assert.ok(records.every((record) => record.ref.company === '2'));
    });

    it('are only those the user may see', async () => {
      const titles = async (as: ErpCaller) =>
        (await related('appointment', as)).records.map(({ ref: { key } }) => key);
      assert.deepEqual(await titles(callers.anna), ['90005', '90004', '90003', '90002', '90001']);
      assert.deepEqual(await titles(callers.miriam), ['90005', '90002', '90001']);
      assert.deepEqual(await titles(callers.thomas), ['90004', '90002']);
    });

    it('keep a record with a bad figure in the list', async () => {
      const { records } = await related('invoice');
      const bad = records.find(({ ref: { key } }) => key === '90005');
      const [figure] = bad?.figures ?? [];
      assert.ok(figure?.value.type === 'text' && figure.emphasis === 'warning');
      // How many decimals a database writes is its own affair.
      assert.match(figure.value.text, /^50(\.00)?$/);
      assert.equal(records.length, 7);
    });

    it('are refused for kinds that are hidden, unknown or unrelated', async () => {
      await fails(related('invoice', callers.jonas), 'not-allowed', 'kind-hidden');
      await fails(related('unicorn'), 'invalid-input', 'unknown-kind');
      await fails(related('customer'), 'invalid-input', 'unknown-kind');
      await fails(related('mail', callers.anna, null, ref('customer', 4711)), 'not-found');
      await fails(related('mail', callers.anna, null, ref('customer', 10001, '2')), 'not-allowed');
      await fails(related('mail', callers.peter), 'not-allowed', 'user-locked');
    });

    it('refuse a page marker that is not theirs', async () => {
      const forge = (content: unknown) =>
        Buffer.from(JSON.stringify(content)).toString('base64url');
      const markers = [
        '',
        'x',
        '%',
        forge(null),
        forge([]),
        forge({}),
        forge(['2026-01-01']),
        forge(['2026-01-01', 1]),
        forge([1, '1']),
        forge([null, '']),
        forge(['2026-01-01', "1' or '1'='1"]),
        forge(['\0', '1']),
        forge(['2026-01-01', '1', '1']),
      ];
      for (const marker of markers) {
        await fails(related('mail', callers.anna, marker), 'invalid-input', 'bad-marker');
      }
    });
  });
}
