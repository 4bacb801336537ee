import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ItemStep } from '../../../../server/mailbox/ews/items/ItemStep.ts';
import { taskMapping } from '../../../../server/mailbox/ews/items/tasks/taskMapping.ts';
import { exchangeTaskLimits } from '../../../../server/core/recurrence/exchangeTaskLimits.ts';
import { whatCannot } from '../../../../server/core/recurrence/whatCannot.ts';
import { checkRecord } from '../../../../shared/records/checkRecord.ts';
import type { Moment } from '../../../../shared/records/Moment.ts';
import type { Recurrence } from '../../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { sameFields } from '../../../contracts/recordStore/sameFields.ts';
import { arbitraryMoment } from '../../../shared/records/arbitraryMoment.ts';
import { arbitraryPattern, arbitraryRange } from '../../../shared/records/arbitraryPattern.ts';
import { ewsSchema } from '../ewsSchema.ts';
import { ExchangeDesk } from './ExchangeDesk.ts';
import { itemOf } from './itemOf.ts';
import { messageOf } from './messageOf.ts';
import { nothingBeside } from './nothingBeside.ts';
import { readBack } from './readBack.ts';
import { runs } from './runs.ts';
import { someStamp } from './someStamp.ts';
import { soundFields } from './soundFields.ts';
import { Xml } from '../../../../server/mailbox/ews/xml/Xml.ts';

const area = 'tasks';
const zone = 'Europe/Berlin';
const create = (fields: Fields): ItemStep[] =>
  taskMapping.createPlan({ area, fields }, someStamp(area), zone);
const back = (plan: readonly ItemStep[]): Fields =>
  taskMapping.readItem(itemOf(plan), nothingBeside, zone).fields;
const only = (fields: Fields, wanted: Fields): Fields =>
  Object.fromEntries(Object.keys(wanted).map((name) => [name, fields[name] ?? null]));

/** Series of tasks that Exchange can hold. */
const series: fc.Arbitrary<Fields> = fc
  .tuple(arbitraryMoment, arbitraryPattern, arbitraryRange, fc.boolean())
  .map(([first, pattern, range, isStart]): Fields => {
    const recurrence: Recurrence = { pattern, range, exceptions: [] };
    return isStart ? { start: first, recurrence } : { due: first, recurrence };
  })
  .filter(({ start, due, recurrence }) => {
    const anchor = { start: (start ?? due) as Moment, end: null };
    const whole = { ...anchor, recurrence: recurrence as Recurrence };
    return (
      (recurrence as Recurrence).pattern.type !== 'other' &&
      whatCannot(whole, exchangeTaskLimits).length === 0
    );
  });

/** What goes together: Exchange itself makes a task done, or not, by each of three fields, and moves a due date. */
const tasks: fc.Arbitrary<Fields> = fc
  .tuple(
    soundFields(area, [
      ...['subject', 'body', 'followUp', 'importance', 'sensitivity', 'owner', 'categories'],
      ...['estimatedMinutes', 'actualMinutes', 'companies', 'iCalUid'],
    ]),
    fc.record({ start: arbitraryMoment, due: arbitraryMoment }, { requiredKeys: [] }),
    fc.option(series, { nil: {} }),
    fc.constantFrom<Fields>(
      { status: 'notStarted', percent: 0 },
      { status: 'inProgress', percent: 33 },
      { status: 'waiting', percent: 50 },
      { status: 'cancelled', percent: 10 },
      { status: 'deferred' },
      {},
    ),
    fc.option(arbitraryMoment, { nil: null }),
  )
  .map(([fields, dates, again, state, reminderAt]): Fields => ({
    ...fields,
    ...('recurrence' in again ? again : { ...dates, recurrence: null }),
    ...state,
    reminderSet: reminderAt !== null,
    ...(reminderAt === null ? {} : { reminderAt }),
  }))
  .filter((fields) => checkRecord({ area, fields }).length === 0);

describe('tasks as items of Exchange', () => {
  const check = ewsSchema();
  const checkPlan = (plan: readonly ItemStep[]): void => {
    for (const step of plan) {
      const message = messageOf(step);
      if (check && message !== undefined) assert.equal(check(message), null, message);
    }
  };

  it('come back as they were, whatever is in them, each request valid', () => {
    fc.assert(
      fc.property(tasks, (fields) => {
        const plan = create(fields);
        sameFields(area, only(back(plan), fields), fields);
        checkPlan(plan);
      }),
      { numRuns: runs(40) },
    );
  });

  it('recur no more once they are done, also where Exchange left one behind', () => {
    const recurrence: Recurrence = {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'endless' },
      exceptions: [],
    };
    const due: Moment = { kind: 'date', date: '2026-03-02' };
    const dead =
      '<t:ExtendedFieldURI DistinguishedPropertySetId="Task" PropertyId="33033" PropertyType="Boolean"/>';
    const left = `<t:Task><t:ExtendedProperty>${dead}<t:Value>true</t:Value></t:ExtendedProperty>`;
    const [step] = create({ due, recurrence });
    assert.ok(step?.do === 'create' && step.item.markup.includes('<t:DailyRecurrence>'));
    const item = readBack(new Xml(step.item.markup.replace('<t:Task>', left)));
    assert.equal(taskMapping.readItem(item, nothingBeside, zone).fields['recurrence'], null);
    assert.equal(back(create({ due, recurrence, status: 'completed' }))['recurrence'], null);
  });

  it('read a day as the day that is meant, in UTC or where the owner lives', () => {
    const day = (text: string): unknown =>
      taskMapping.readItem(
        readBack(new Xml(`<t:Task><t:DueDate>${text}</t:DueDate></t:Task>`)),
        nothingBeside,
        zone,
      ).fields['due'];
    assert.deepEqual(day('2026-03-02T00:00:00Z'), { kind: 'date', date: '2026-03-02' });
    assert.deepEqual(day('2026-03-01T23:00:00Z'), { kind: 'date', date: '2026-03-02' });
    assert.deepEqual(day('2026-03-02T00:00:00+01:00'), { kind: 'date', date: '2026-03-02' });
  });

  it('refuse series that Exchange cannot hold, with a sentence', () => {
    const due: Moment = { kind: 'date', date: '2026-03-02' };
    for (const recurrence of [
      {
        pattern: { type: 'other', rrule: 'FREQ=DAILY;BYMONTH=1' },
        range: { type: 'endless' },
        exceptions: [],
      },
      { pattern: { type: 'daily', interval: 1000 }, range: { type: 'endless' }, exceptions: [] },
      {
        pattern: { type: 'daily', interval: 1 },
        range: { type: 'count', count: 1000 },
        exceptions: [],
      },
    ] as const) {
      assert.throws(() => create({ due, recurrence }), { kind: 'invalid-input', message: /\.$/ });
    }
  });

  describe('in the emulated Exchange', () => {
    let desk: ExchangeDesk;

    before(async () => {
      desk = await ExchangeDesk.open(taskMapping);
    });

    after(async () => {
      await desk[Symbol.asyncDispose]();
    });

    it('come back as they were, and become what is set', async () => {
      await fc.assert(
        fc.asyncProperty(tasks, tasks, async (before, set) => {
          const item = await desk.create(before);
          const now = (await desk.read(item)).fields;
          sameFields(area, only(now, before), before);
          const after = { ...now, ...set };
          if (checkRecord({ area, fields: after }).length > 0) return;
          checkPlan(await desk.update(item, set));
          sameFields(area, only((await desk.read(item)).fields, set), set);
          assert.deepEqual(await desk.update(item, set), []);
        }),
        { numRuns: runs(12) },
      );
    });

    it('keep the time of a due date until somebody changes the day in Outlook', async () => {
      const due: Moment = { kind: 'zoned', local: '2026-03-02T14:00:00', zone: 'Europe/Vienna' };
      const item = await desk.create({ due });
      assert.deepEqual((await desk.read(item)).fields['due'], due);
      const to = new Xml('<t:Task><t:DueDate>2026-03-03T00:00:00Z</t:DueDate></t:Task>');
      const updates = [{ set: { field: 'task:DueDate' }, to }];
      await desk.carryOut([{ do: 'update', target: 'item', updates }], item);
      const moved = { kind: 'date', date: '2026-03-03' };
      assert.deepEqual((await desk.read(item)).fields['due'], moved);
    });
  });
});
