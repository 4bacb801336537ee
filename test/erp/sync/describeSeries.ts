import assert from 'node:assert/strict';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Recurrence } from '../../../shared/records/Recurrence.ts';
import type { TestErp } from './openErp.ts';
import { StoreHand } from './StoreHand.ts';
import { erpZone } from './wallOf.ts';
import type { WaysWorld } from './waysWorld.ts';

/** Series as a rule in a column, with exceptions in a table of their own (MT2). */
export function describeSeries({ open, run }: WaysWorld): void {
  describe('with series', () => {
    const at = (local: string, zone: string = erpZone) => ({ kind: 'zoned', local, zone }) as const;
    const erp: TestErp = {
      tables: ['termin', 'ausnahme'],
      statements: [
        `create table termin (id varchar(40) not null primary key, mandant varchar(10) not null, betreff varchar(60),
          beginn timestamp null, dauer integer, ganztags integer default 0 not null, regel varchar(60))`,
        `create table ausnahme (serie varchar(40) not null, mandant varchar(10) not null, wann timestamp not null,
          entfaellt integer default 0 not null, betreff varchar(20), beginn timestamp null, dauer integer,
          primary key (serie, wann))`,
      ],
      kinds: { appointment: { family: 'appointment', table: 'termin' } },
      sync: {
        appointments: {
          kind: 'appointment',
          owner: 'everybody',
          fields: {
            subject: 'betreff',
            start: { moment: 'beginn', allDay: { column: 'ganztags', is: 1, isNot: 0 } },
            end: { minutes: 'dauer' },
            recurrence: {
              rrule: 'regel',
              exceptions: {
                ...{ table: 'ausnahme', by: 'serie', company: 'mandant', original: 'wann' },
                cancelled: { column: 'entfaellt', is: 1, isNot: 0 },
                fields: {
                  subject: 'betreff',
                  start: { moment: 'beginn' },
                  end: { minutes: 'dauer' },
                },
              },
            },
          },
          create: { key: 'uuid' },
          update: {},
          delete: 'row',
        },
      },
    };
    const hand = async () => new StoreHand(await (await open(erp)).store(), 'appointments');
    const weekly = (exceptions: Recurrence['exceptions']): Recurrence => ({
      pattern: { type: 'weekly', interval: 1, days: ['TU'], weekStart: 'MO' },
      range: { type: 'until', date: '2026-12-29' },
      exceptions,
    });
    const fair: Fields = {
      ...{ subject: 'Messe', start: at('2026-12-01T09:00:00'), end: at('2026-12-01T10:00:00') },
    };
    const exceptions: Recurrence['exceptions'] = [
      { original: '2026-12-08T09:00:00', changes: null },
      {
        original: '2026-12-15T09:00:00',
        changes: {
          ...{ subject: 'Abbau', start: at('2026-12-16T14:00:00'), end: at('2026-12-16T14:45:00') },
        },
      },
    ];
    const rows = async () => await run('select wann from ausnahme order by wann');

    it('says that it holds them, and in what an occurrence may differ', async () => {
      const { store } = await hand();
      assert.deepEqual(store.can.series.appointments?.exceptionFields?.toSorted(), [
        ...['end', 'start', 'subject'],
      ]);
    });

    it('gives back what was written, changes it, and takes the exceptions along', async () => {
      const one = await hand();
      const ref = await one.made(
        { ...fair, recurrence: weekly(exceptions) },
        'appointments/appointment',
      );
      const read = await one.found(ref);
      assert.deepEqual(read.record.fields['recurrence'], weekly(exceptions));
      await run(`update ausnahme set betreff = 'Anders' where betreff is not null`);
      const { version } = await one.found(ref);
      assert.notEqual(version, read.version, 'a change of an exception is one of the series');
      const fewer = weekly(exceptions.slice(0, 1));
      assert.equal((await one.update(ref, { recurrence: fewer })).state, 'done');
      assert.deepEqual((await one.found(ref)).record.fields['recurrence'], fewer);
      assert.equal((await rows()).length, 1);
      assert.equal((await one.update(ref, { recurrence: null })).state, 'done');
      assert.deepEqual(
        [(await one.found(ref)).record.fields['recurrence'], await rows()],
        [null, []],
      );
    });

    it('keeps the series of whole days by their days', async () => {
      const one = await hand();
      const date = (of: string) => ({ kind: 'date', date: of }) as const;
      const recurrence = weekly([{ original: '2026-12-08', changes: null }]);
      const ref = await one.made(
        { subject: 'Messe', start: date('2026-12-01'), end: date('2026-12-02'), recurrence },
        'appointments/appointment',
      );
      assert.deepEqual((await one.found(ref)).record.fields['recurrence'], recurrence);
    });

    it('refuses, and writes nothing of, a series that it cannot keep whole', async () => {
      const one = await hand();
      const refused: [Fields, RegExp][] = [
        [
          { ...fair, start: at('2026-12-01T09:00:00', 'America/New_York'), end: null },
          /series are on the clock of/,
        ],
        [{ ...fair, subject: 'x'.repeat(10) }, /no occurrence can be without subject/],
        [{ ...fair, subject: 'lang' }, /longer than the 20 characters/],
      ];
      const changes: (Fields | null)[] = [null, { subject: null }, { subject: 'y'.repeat(30) }];
      for (const [place, [fields, sentence]] of refused.entries()) {
        const own = [{ original: '2026-12-08T09:00:00', changes: changes[place] ?? null }];
        const written = await one.create(
          { ...fields, recurrence: weekly(own) },
          'appointments/appointment',
        );
        assert.equal(written.state, 'refused');
        assert.match(written.error.message, sentence);
      }
      assert.deepEqual(await run('select id from termin'), []);
      assert.deepEqual(await rows(), []);
    });

    it('keeps a rule that nobody understands as it was written, for a side that can hold it', async () => {
      const one = await hand();
      const ref = await one.made(fair, 'appointments/appointment');
      await run(`update termin set regel = 'FREQ=SECONDLY;INTERVAL=7'`);
      const { fields } = (await one.found(ref)).record;
      assert.deepEqual((fields['recurrence'] as Recurrence).pattern, {
        ...{ type: 'other', rrule: 'FREQ=SECONDLY;INTERVAL=7' },
      });
    });
  });
}
