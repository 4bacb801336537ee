import assert from 'node:assert/strict';
import { RecordSummary } from '../../../shared/recordViews.ts';
import type { Figure, RecordRef } from '../../../shared/recordViews.ts';
import type { ErpCaller, GotSummary } from '../../../server/ports/ErpConnector.ts';
import type { ErpWorld } from '../../erp/ErpWorld.ts';
import { callers, fails, patient, ref } from './asked.ts';

/** Reading records by reference. */
export function describeErpRecords(open: () => ErpWorld): void {
  const get = (refs: RecordRef[], as: ErpCaller = callers.anna) =>
    open().erp.get(refs, as, patient);
  const states = async (refs: RecordRef[], as?: ErpCaller) =>
    (await get(refs, as)).map(({ state }) => state);

  describe('records', () => {
    it('returns what was asked for, in its order, duplicates included', async () => {
      const refs = [
        ref('invoice', 90001),
        ref('customer', 10001),
        ref('person', 1001),
        ref('customer', 10001),
        ref('invoice', 90004),
      ];
      const got = await get(refs);
      assert.deepEqual(got.map(refOf), refs);
      assert.deepEqual(got[1], got[3]);
      for (const one of got) {
        assert.ok(one.state === 'found');
        RecordSummary.parse(one.record);
      }
    });

    it('answers nothing to nothing, and refuses more than 200', async () => {
      assert.deepEqual(await get([]), []);
      const many = Array.from({ length: 200 }, (_, i) => ref('person', 1001 + i));
      assert.equal((await get(many)).length, 200);
      await fails(get([...many, ref('person', 1)]), 'invalid-input');
    });

    it('shows every kind with its family', async () => {
      const { erp } = open();
      for (const { kind, family } of erp.kinds) {
        const key =
          kind === 'customer' ? 10001 : kind === 'supplier' ? 70001 : kind === 'person' ? 1001 : 1;
        const [got] = await get([ref(kind, key)]);
        assert.ok(got?.state === 'found', kind);
        assert.equal(got.record.family, family);
        assert.ok(got.record.title.length > 0);
      }
    });

    it('says code words and dates in the language of the caller', async () => {
      const said = async (language: 'en' | 'de') => {
        const [got] = await get([ref('task', 1)], { ...callers.anna, language });
        return got?.state === 'found' ? JSON.stringify(got.record) : '';
      };
      assert.match(await said('en'), /"(Open|In progress|Done)"/);
      assert.match(await said('de'), /"(Offen|In Arbeit|Erledigt)"/);
    });

    it('names the customer or supplier a record belongs to', async () => {
      const got = await get([ref('person', 1001), ref('invoice', 90001), ref('customer', 90001)]);
      const organizations = got.map((one) =>
        one.state === 'found' ? one.record.organization : one,
      );
      assert.deepEqual(organizations, [
        { ref: ref('customer', 10001), title: 'Brenner Maschinenbau GmbH' },
        { ref: ref('customer', 90001), title: 'Contract Customer' },
        null,
      ]);
    });

    it('tells gone from hidden from found', async () => {
      const refs = [ref('invoice', 90001), ref('invoice', 99999), ref('customer', 10001)];
      assert.deepEqual(await states(refs), ['found', 'gone', 'found']);
      assert.deepEqual(await states(refs, callers.jonas), ['hidden', 'hidden', 'found']);
    });

    it('hides the records of another company, also where the key is in both', async () => {
      const both = [ref('customer', 10001), ref('customer', 10001, '2')];
      assert.deepEqual(await states(both), ['found', 'hidden']);
      assert.deepEqual(await states(both, callers.annaInSecond), ['hidden', 'found']);
      assert.deepEqual(await states(both, callers.lea), ['hidden', 'found']);
      const [, second] = await get(both, callers.lea);
      assert.ok(second?.state === 'found' && second.record.title !== 'Brenner Maschinenbau GmbH');
    });

    it('hides everything in a company the user does not work in', async () => {
      const refs = [ref('customer', 10001, '2'), ref('customer', 1, '2')];
      assert.deepEqual(await states(refs, { userId: '2', company: '2' }), ['hidden', 'hidden']);
      assert.deepEqual(await states([ref('customer', 1, '01')], { userId: '1', company: '01' }), [
        'hidden',
      ]);
    });

    it('shows only their own appointments to those without the right to all', async () => {
      const refs = [90001, 90002, 90003, 90004, 90005].map((key) => ref('appointment', key));
      const all = ['found', 'found', 'found', 'found', 'found'];
      assert.deepEqual(await states(refs), all);
      assert.deepEqual(await states(refs, callers.miriam), [
        'found',
        'found',
        'hidden',
        'hidden',
        'found',
      ]);
      assert.deepEqual(await states(refs, callers.thomas), [
        'hidden',
        'found',
        'hidden',
        'found',
        'hidden',
      ]);
    });

    it('lets a right end at once', async () => {
      const { insert, remove } = open();
      const right = { benutzer_nr: 2, mandant_nr: 1, recht: 'RE' };
      assert.deepEqual(await states([ref('invoice', 90001)], callers.jonas), ['hidden']);
      await insert('benutzer_rechte', right);
      assert.deepEqual(await states([ref('invoice', 90001)], callers.jonas), ['found']);
      await remove('benutzer_rechte', right);
      assert.deepEqual(await states([ref('invoice', 90001)], callers.jonas), ['hidden']);
    });

    it('hides an organization from a person’s line when it is not to be seen', async () => {
      const { update } = open();
      const person = ref('person', 1001);
      await update('ansprechpartner', { ap_nr: 1001, mandant_nr: 1 }, { adr_nr: 4711 });
      const [got] = await get([person]);
      assert.ok(got?.state === 'found');
      assert.equal(got.record.organization, null);
      await update('ansprechpartner', { ap_nr: 1001, mandant_nr: 1 }, { adr_nr: 10001 });
    });

    it('refuses callers who are gone or locked', async () => {
      const refs = [ref('customer', 10001)];
      await fails(get(refs, callers.peter), 'not-allowed', 'user-locked');
      await fails(get(refs, { userId: '77', company: '1' }), 'not-allowed', 'user-gone');
    });

    it('fails one bad record and not the others', async () => {
      const got = await get([
        ref('invoice', 90001),
        ref('invoice', 90005),
        ref('unicorn', 1),
        ref('customer', 10001),
      ]);
      assert.deepEqual(
        got.map(({ state }) => state),
        ['found', 'failed', 'failed', 'found'],
      );
      assert.ok(got[1]?.state === 'failed' && got[1].error.kind === 'bad-answer');
      assert.deepEqual(got[1].ref, ref('invoice', 90005));
      assert.ok(got[2]?.state === 'failed' && got[2].error.kind === 'invalid-input');
    });

    it('finds nothing by keys that are near a key', async () => {
      const odd = [
        '010001',
        ' 10001',
        '10001 ',
        '10001.0',
        '1e4',
        '10001\0',
        '',
        'x',
        '9'.repeat(40),
        '-10001',
        '\ud800',
        '１０００１',
      ];
      assert.deepEqual(
        await states(odd.map((key) => ref('customer', key))),
        odd.map(() => 'gone'),
      );
    });

    it('runs nothing that stands in a key, a kind, a company or a user', async () => {
      const attack = "1'); DROP TABLE rechnungen; --";
      const before = await open().count('rechnungen');
      assert.deepEqual(await states([ref('invoice', attack), ref('invoice', '1 or 1=1')]), [
        'gone',
        'gone',
      ]);
      assert.deepEqual(await states([ref(attack, 1)]), ['failed']);
      assert.deepEqual(await states([ref('customer', 10001, attack)]), ['hidden']);
      assert.deepEqual(
        await states([ref('customer', 10001, attack)], { userId: '1', company: attack }),
        ['hidden'],
      );
      await fails(get([ref('customer', 10001)], { userId: attack, company: '1' }), 'not-allowed');
      for (const kind of ['__proto__', 'constructor', 'toString']) {
        assert.deepEqual(await states([ref(kind, 1)]), ['failed']);
      }
      assert.equal(await open().count('rechnungen'), before);
    });

    it('keeps markup as text and drops what cannot be seen', async () => {
      const [got] = await get([ref('customer', 90003)]);
      assert.ok(got?.state === 'found');
      assert.equal(got.record.title, '<b>Bold</b> & "Co" <script>alert(1)</script>');
      assert.match(got.record.subtitle, /a b c d$/);
    });

    it('shows a record in which nothing is said', async () => {
      const [got] = await get([ref('customer', 90002)]);
      assert.deepEqual(got, {
        state: 'found',
        record: {
          ref: ref('customer', 90002),
          family: 'organization',
          title: '90002',
          number: '90002',
          subtitle: '',
          organization: null,
          figures: [],
          openUrl: 'https://erp.example/1/kunden/90002',
        },
      });
    });

    it('gives the figures that matter, coloured by what they mean today', async () => {
      const got = await get(
        [90001, 90002, 90003, 90004, 90006, 90007].map((key) => ref('invoice', key)),
      );
      const said = got.map((one) =>
        one.state === 'found' ? one.record.figures.map(say) : one.state,
      );
      assert.deepEqual(said, [
        ['openAmount 100.10 EUR none', 'dueDate 2026-11-20 bad', 'state Offen none'],
        ['openAmount 0.30 EUR none', 'dueDate 2026-11-28 warning', 'state Offen none'],
        ['openAmount 1234567.89 EUR none', 'dueDate 2026-11-29 none', 'state Offen none'],
        ['openAmount 0.00 EUR good', 'dueDate 2026-10-20 none', 'state Bezahlt good'],
        ['dueDate 9999-12-31 none'],
        ['openAmount -12.50 EUR none'],
      ]);
    });

    it('gives times as the clock on the wall shows them', async () => {
      const [got] = await get([ref('appointment', 90001)]);
      assert.ok(got?.state === 'found');
      assert.deepEqual(got.record.figures[0]?.value, {
        type: 'time',
        at: '2026-11-21T09:30',
        zone: 'Europe/Berlin',
      });
    });

    it('says unavailable when the caller does not wait', async () => {
      const ended = AbortSignal.abort();
      const { erp } = open();
      const { anna } = callers;
      await fails(erp.get([ref('customer', 10001)], anna, ended), 'unavailable');
      await fails(erp.show(ref('customer', 10001), anna, ended), 'unavailable');
      await fails(erp.related(ref('customer', 10001), 'mail', anna, null, ended), 'unavailable');
      await fails(erp.signIn('anna.berger', 'x', ended), 'unavailable');
      await fails(erp.findUser('1', ended), 'unavailable');
      await fails(erp.ping(ended), 'unavailable');
    });
  });
}

function refOf(got: GotSummary): RecordRef {
  return got.state === 'found' ? got.record.ref : got.ref;
}

function say({ name, value, emphasis }: Figure): string {
  const said =
    value.type === 'money'
      ? `${value.amount} ${value.currency}`
      : value.type === 'date'
        ? value.date
        : value.type === 'text'
          ? value.text
          : value.type;
  return `${name} ${said} ${emphasis}`;
}
