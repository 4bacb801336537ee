import assert from 'node:assert/strict';
import { liveTask } from '../../../server/core/recurrence/liveTask.ts';
import { nextTask } from '../../../server/core/recurrence/nextTask.ts';
import type { Exception, Pattern, Range } from '../../../shared/records/Recurrence.ts';
import { mondays } from './series.ts';

const day = (date: string) => ({ kind: 'date', date }) as const;

describe('a task that happens again and again', () => {
  const after = (
    pattern: Pattern,
    range: Range = { type: 'endless' },
    exceptions: Exception[] = [],
  ) =>
    nextTask(
      {
        start: day('2026-03-02'),
        due: day('2026-03-04'),
        recurrence: { pattern, range, exceptions },
      },
      '2026-03-10',
    );

  it('comes next where its pattern says, however late it was done, start and due date as far apart', () => {
    const next = after(mondays);
    assert.deepEqual([next?.start, next?.due], [day('2026-03-09'), day('2026-03-11')]);
  });

  it('comes next so long after it was done where it is made anew', () => {
    const next = after({ type: 'regeneration', unit: 'week', interval: 1 });
    assert.deepEqual([next?.start, next?.due], [day('2026-03-15'), day('2026-03-17')]);
    const month = nextTask(
      {
        start: null,
        due: day('2026-01-15'),
        recurrence: {
          pattern: { type: 'regeneration', unit: 'month', interval: 1 },
          range: { type: 'endless' },
          exceptions: [],
        },
      },
      '2026-01-31',
    );
    assert.deepEqual([month?.start, month?.due], [null, day('2026-02-28')]);
  });

  it('comes one time less where times are counted, and not after the last', () => {
    assert.deepEqual(after(mondays, { type: 'count', count: 3 })?.recurrence.range, {
      type: 'count',
      count: 2,
    });
    assert.equal(after(mondays, { type: 'count', count: 1 }), null);
    assert.equal(after(mondays, { type: 'until', date: '2026-03-08' }), null);
    const regeneration: Pattern = { type: 'regeneration', unit: 'day', interval: 1 };
    assert.equal(after(regeneration, { type: 'count', count: 1 }), null);
    assert.equal(after(regeneration, { type: 'until', date: '2026-03-08' }), null);
  });

  it('passes over what is cancelled and forgets exceptions of the past', () => {
    const next = after(mondays, { type: 'count', count: 4 }, [
      { original: '2026-03-09', changes: null },
      { original: '2026-03-23', changes: null },
    ]);
    assert.deepEqual(
      [next?.start, next?.recurrence.range],
      [day('2026-03-16'), { type: 'count', count: 2 }],
    );
    assert.deepEqual(next?.recurrence.exceptions, [{ original: '2026-03-23', changes: null }]);
  });

  it('keeps every other week in step, whichever day of the week it is at', () => {
    const pattern: Pattern = { type: 'weekly', interval: 2, days: ['MO', 'FR'], weekStart: 'MO' };
    let turn = nextTask(
      {
        start: day('2026-03-02'),
        due: null,
        recurrence: { pattern, range: { type: 'endless' }, exceptions: [] },
      },
      '2026-03-02',
    );
    const days: unknown[] = [];
    for (let times = 0; times < 4 && turn !== null; times += 1) {
      days.push(turn.start);
      turn = nextTask(turn, '2026-03-02');
    }
    assert.deepEqual(days, ['2026-03-06', '2026-03-16', '2026-03-20', '2026-03-30'].map(day));
  });

  it('recurs no more once it is done, so that what Outlook leaves behind starts no second series', () => {
    const recurrence = { pattern: mondays, range: { type: 'endless' }, exceptions: [] } as const;
    assert.deepEqual(liveTask({ status: 'completed', recurrence }), {
      status: 'completed',
      recurrence: null,
    });
    assert.deepEqual(liveTask({ status: 'inProgress', recurrence }), {
      status: 'inProgress',
      recurrence,
    });
    assert.deepEqual(liveTask({ status: 'completed' }), { status: 'completed' });
  });
});
