import assert from 'node:assert/strict';
import type { WriteOp } from '../../../../server/ports/RecordStore.ts';
import { valueOf } from '../../../../server/mailbox/ews/answers/valueOf.ts';
import { deleteItem } from '../../../../server/mailbox/ews/operations/deleteItem.ts';
import { findItem } from '../../../../server/mailbox/ews/operations/findItem.ts';
import { readItemId } from '../../../../server/mailbox/ews/operations/parts/readItemId.ts';
import { updateItem } from '../../../../server/mailbox/ews/operations/updateItem.ts';
import { element } from '../../../../server/mailbox/ews/xml/element.ts';
import { textOf } from '../../../../server/mailbox/ews/xml/textOf.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import type { Moment } from '../../../../shared/records/Moment.ts';
import type { Exception, Recurrence } from '../../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { never } from '../never.ts';
import { EwsBench } from './EwsBench.ts';
import { EwsWorld } from './EwsWorld.ts';

const at = (local: string): Moment => ({ kind: 'zoned', local, zone: 'Europe/Berlin' });

/** Every Tuesday from 1 December 2026, six times. */
function series(exceptions: readonly Exception[]): Recurrence {
  return {
    pattern: { type: 'weekly', interval: 1, days: ['TU'], weekStart: 'MO' },
    range: { type: 'count', count: 6 },
    exceptions,
  };
}

const meeting = (recurrence: Recurrence): Fields => ({
  subject: 'Jour fixe',
  start: at('2026-12-01T09:00:00'),
  end: at('2026-12-01T10:00:00'),
  recurrence,
});

const moved: Exception = {
  original: '2026-12-08T09:00:00',
  changes: { start: at('2026-12-09T14:00:00'), place: 'Halle 2' },
};
const renamed: Exception = { original: '2026-12-22T09:00:00', changes: { subject: 'Rückblick' } };
const cancelled: Exception = { original: '2026-12-15T09:00:00', changes: null };

/** What a calendar shows of December and January: day, hour (UTC) and subject. */
async function shown({ parts }: EwsWorld): Promise<string[]> {
  const view = { from: '2026-12-01T00:00:00Z', to: '2027-02-01T00:00:00Z' };
  const properties = [{ field: 'item:Subject' }, { field: 'calendar:Start' }];
  const shape = { base: 'IdOnly', properties } as const;
  const folders = [{ distinguished: 'calendar' }];
  const line = (item: Parameters<typeof textOf>[0]): string =>
    `${textOf(item, 'Start')?.slice(5, 13)} ${textOf(item, 'Subject')}`;
  return valueOf(await findItem(parts.client, { folders, shape, view }, line, never)).items;
}

/** The id of the occurrence that begins then. */
async function occurrence(
  { parts }: EwsWorld,
  day: string,
): Promise<{ id: string; changeKey?: string }> {
  const view = { from: `${day}T00:00:00Z`, to: `${day}T23:00:00Z` };
  const request = {
    folders: [{ distinguished: 'calendar' }],
    shape: { base: 'IdOnly' },
    view,
  } as const;
  const [found] = valueOf(
    await findItem(parts.client, request, (item) => readItemId(item), never),
  ).items;
  assert.ok(found !== undefined, 'there is an occurrence');
  return found;
}

function sameRecurrence(a: unknown, b: Recurrence): void {
  assert.ok(sameValue('appointments', 'recurrence', a as Recurrence, b), JSON.stringify(a));
}

describe('a series in an emulated Exchange over HTTP', () => {
  it('is written with its exceptions and read back as one thing', async () => {
    await using world = await EwsWorld.start();
    const all = series([moved, cancelled, renamed]);
    const ref = await world.create('appointments', meeting(all));
    const [got] = await world.store.get('appointments', [ref], never);
    assert.equal(got?.state, 'found');
    sameRecurrence(got.record.fields['recurrence'], all);
    assert.deepEqual(await shown(world), [
      '12-01T08 Jour fixe',
      '12-09T13 Jour fixe',
      '12-22T08 Rückblick',
      '12-29T08 Jour fixe',
      '01-05T08 Jour fixe',
    ]);
    // One thing to whoever lists it, too.
    assert.deepEqual(await world.refs(await world.home('appointments')), [ref]);
  });

  it('travels with what people did to single occurrences in Outlook', async () => {
    await using bench = await EwsBench.start('appointments');
    const record = bench.makeRecord(meeting(series([])));
    await bench.run();
    await bench.run();
    const { world } = bench;
    const place = element('t:CalendarItem', {}, element('t:Location', {}, 'Kantine'));
    const updates = [{ set: { field: 'calendar:Location' }, to: place }];
    const changed = await occurrence(world, '2026-12-22');
    await updateItem(world.parts.client, { changes: [{ item: changed, updates }] }, never);
    const gone = await occurrence(world, '2026-12-15');
    await deleteItem(world.parts.client, { items: [gone], how: 'MoveToDeletedItems' }, never);
    const report = await bench.run();
    assert.deepEqual(report.counts.update, { erp: 1, mailbox: 0 }, JSON.stringify(report));
    const other: Exception = { original: renamed.original, changes: { place: 'Kantine' } };
    sameRecurrence(record.fields['recurrence'], series([cancelled, other]));
    assert.deepEqual((await bench.run()).notInStep, []);
  });

  it('takes over what the ERP did to single occurrences, beside what people did', async () => {
    await using bench = await EwsBench.start('appointments');
    const record = bench.makeRecord(meeting(series([])));
    await bench.run();
    await bench.run();
    const { world } = bench;
    const gone = await occurrence(world, '2026-12-15');
    await deleteItem(world.parts.client, { items: [gone], how: 'MoveToDeletedItems' }, never);
    bench.erp.change(record, { recurrence: series([moved, renamed]) });
    await bench.run();
    await bench.run();
    sameRecurrence(record.fields['recurrence'], series([moved, cancelled, renamed]));
    const [fields] = [...(await bench.items()).values()];
    sameRecurrence(fields?.['recurrence'], series([moved, cancelled, renamed]));
    const cost = await bench.cost(() => bench.run());
    assert.deepEqual(cost, { SyncFolderItems: 2 });
  });

  it('is taken away again when only a part of it could be made', async () => {
    await using world = await EwsWorld.start();
    const fault = { kind: 'items', code: 'ErrorOccurrenceCrossingBoundary' } as const;
    world.server.exchange.plan({ fault, operation: 'UpdateItem' });
    const collection = await world.home('appointments');
    const stamp = {
      pairId: 'p',
      erp: '',
      company: '',
      area: 'appointments',
      recordKey: '',
      owner: '',
      mac: '',
    } as const;
    const record = { area: 'appointments', fields: meeting(series([moved])) } as const;
    const op: WriteOp = { op: 'create', key: 'k', collection, record, stamp };
    const [written] = await world.store.write('appointments', [op], never);
    assert.equal(written?.state, 'refused');
    assert.deepEqual(await world.refs(collection), []);
    const [again] = await world.store.write('appointments', [op], never);
    assert.equal(again?.state, 'done');
  });

  it('costs a request for all exceptions of all series that are read together', async () => {
    await using world = await EwsWorld.start();
    const refs: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      refs.push(await world.create('appointments', meeting(series([moved, renamed]))));
    }
    const before = world.requests().get('GetItem') ?? 0;
    const got = await world.store.get('appointments', refs, never);
    assert.ok(got.every(({ state }) => state === 'found'));
    assert.equal((world.requests().get('GetItem') ?? 0) - before, 2);
  });
});
