import assert from 'node:assert/strict';
import { audit } from '../../server/app/sync/audit.ts';
import { emis } from '../../server/erp/examples/emis/emis.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import { row } from './row.ts';
import { emptyEmis } from './world/emptyEmis.ts';
import { erpNow } from './world/erpNow.ts';
import { ExampleWorld } from './world/ExampleWorld.ts';
import { textOf } from './world/textOf.ts';

const day = (date: string) => ({ kind: 'date', date }) as const;
const entered = (number: number, subject: string) =>
  `insert into wiedervorlage (mandant_nr, wv_nr, anwender_nr, betreff, bemerkung, prioritaet, beginn_am, faellig_am,
     erinnerung, erinnerung_am, geaendert_am)
   values (1, ${number}, 1, '${subject}', 'Frau Nord', 1, '2026-12-01', '2026-12-03', 'J', '2026-12-02 08:30:00', '${erpNow()}')`;

describe('emis, tasks', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(emis, { begin: emptyEmis });
    account = await world.addAccount('emis');
  });
  afterEach(() => world[Symbol.asyncDispose]());
  const sync = () => world.sync(account, 'tasks');
  const rows = () => world.rows('select * from wiedervorlage order by wv_nr');
  const today = () => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format();

  row(
    'EM11',
    'brings a follow-up to Outlook: subject, remark, priority, due date, reminder',
    async () => {
      world.exec(entered(1, 'Anrufen'));
      await sync();
      const { fields } = await world.outlook().one('tasks', 'Anrufen');
      assert.equal(textOf(fields, 'body'), 'Frau Nord');
      const { importance, due, start, reminderSet, reminderAt } = fields;
      assert.deepEqual(
        { importance, due, start, reminderSet, reminderAt },
        {
          ...{ importance: 'high', due: day('2026-12-03'), start: day('2026-12-01') },
          reminderSet: true,
          reminderAt: { kind: 'zoned', local: '2026-12-02T08:30:00', zone: 'Europe/Berlin' },
        },
      );
    },
  );

  row(
    'EM11',
    'brings a task of Outlook to the ERP, and changes and deletions of either side to the other',
    async () => {
      const ref = await world.outlook().make('tasks', {
        ...{ subject: 'Angebot', body: 'Frau Nord', importance: 'low', due: day('2026-12-03') },
        reminderSet: true,
        reminderAt: { kind: 'zoned', local: '2026-12-02T08:30:00', zone: 'Europe/Berlin' },
      });
      await sync();
      const [first = {}] = rows();
      const { betreff, prioritaet, faellig_am, erinnerung, anwender_nr, status } = first;
      assert.deepEqual(
        [betreff, prioritaet, faellig_am, erinnerung, anwender_nr, status],
        ['Angebot', 4, '2026-12-03', 'J', 1, 1],
      );
      assert.equal(String(first['bemerkung']).trim(), 'Frau Nord');
      assert.match(String(first['erinnerung_am']), /^2026-12-02[ T]08:30/);
      await world.outlook().change('tasks', ref, { status: 'completed', percent: 100 });
      world.exec(
        `update wiedervorlage set faellig_am = '2026-12-04', geaendert_am = '${erpNow()}'`,
      );
      await sync();
      assert.deepEqual([rows()[0]?.['status'], rows()[0]?.['fortschritt']], [3, 100]);
      const { fields } = await world.outlook().one('tasks', 'Angebot');
      assert.deepEqual(fields['due'], day('2026-12-04'));
      world.exec('delete from wiedervorlage', entered(7, 'Anrufen'));
      await sync();
      assert.deepEqual(await world.outlook().all('tasks', 'subject'), ['Anrufen']);
      const made = await world.outlook().one('tasks', 'Anrufen');
      await world.outlook().remove('tasks', made.ref);
      await sync();
      assert.deepEqual(rows(), []);
      const left = await world.outlook().bin('tasks');
      assert.deepEqual(
        left.map(({ fields: { subject } }) => subject),
        ['Angebot'],
        'what the ERP deleted can be taken back there',
      );
    },
  );

  /** Runs again, a day later too, and compares: what stands in is no difference. */
  const staysSo = async () => {
    for (const skew of [0, 86_400_000]) {
      world.skew = skew;
      const { update } = (await sync()).counts;
      assert.deepEqual(update, { erp: 0, mailbox: 0 }, 'it does not bounce');
    }
    const wish = { account: account.id, area: 'tasks' } as const;
    const report = await world.service.runner.work(wish, 'audit', (opened, signal) =>
      audit(opened.request, opened.ports, signal),
    );
    assert.deepEqual([report.state, report.drifted], ['done', {}]);
  };

  row('EM11', 'a follow-up without a due date is due today in Outlook', async () => {
    world.exec(
      ...[entered(1, 'Anrufen'), 'update wiedervorlage set faellig_am = null, beginn_am = null'],
      ...[entered(2, 'Später'), 'update wiedervorlage set faellig_am = null'],
    );
    await sync();
    const { fields } = await world.outlook().one('tasks', 'Anrufen');
    assert.deepEqual(fields['due'], day(today()));
    const later = await world.outlook().one('tasks', 'Später');
    assert.deepEqual(later.fields['due'], day('2026-12-01'), 'not before it starts');
    await staysSo();
    assert.equal(rows()[0]?.['faellig_am'], null, 'the ERP’s is left as it was entered');
  });

  row('EM11', 'a task without a due date is due today in the ERP', async () => {
    const ref = await world.outlook().make('tasks', { subject: 'Angebot' });
    await sync();
    assert.equal(rows()[0]?.['faellig_am'], today());
    await staysSo();
    await world.outlook().change('tasks', ref, { due: day('2026-12-24') });
    await sync();
    assert.equal(rows()[0]?.['faellig_am'], '2026-12-24', 'a date that is set counts');
  });

  row('EM11', 'a task without a reminder has its start in place of it, else today', async () => {
    await world.outlook().make('tasks', { subject: 'Angebot', start: day('2026-12-01') });
    await world.outlook().make('tasks', { subject: 'Zweites Angebot' });
    await sync();
    const dates = rows().map(({ erinnerung_am: at }) => String(at).slice(0, 10));
    assert.deepEqual(dates.sort(), [today(), '2026-12-01'].sort());
    await staysSo();
  });
});
