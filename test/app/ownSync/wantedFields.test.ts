import assert from 'node:assert/strict';
import type { AppointmentForm } from '../../../shared/appointments.ts';
import type { Recurrence } from '../../../shared/records/Recurrence.ts';
import type { Fields, Party } from '../../../shared/records/SyncRecord.ts';
import { wantedFields } from '../../../server/app/ownSync/appointment/wantedFields.ts';
import { dateOfSeries } from '../../../server/core/recurrence/dateOfSeries.ts';
import { formFields } from '../../../server/core/sync/formFields.ts';

const home = 'Europe/Berlin';
const single: Fields = {
  subject: 'Messe',
  start: { kind: 'zoned', local: '2026-12-01T09:00:00', zone: 'Europe/London' },
  end: { kind: 'zoned', local: '2026-12-01T10:00:00', zone: 'Europe/London' },
  place: null,
  parties: [
    { name: 'Anna', address: 'anna@nordwind.example', role: 'organizer', response: 'none' },
    { name: 'Ben', address: 'Ben@Kunde.example', role: 'required', response: 'accepted' },
    { name: 'Saal', address: 'saal@nordwind.example', role: 'resource', response: 'none' },
  ],
};
const form: AppointmentForm = {
  subject: 'Messe',
  start: '2026-12-01T09:00:00.000Z',
  end: '2026-12-01T10:00:00.000Z',
  isAllDay: null,
  place: '',
  people: [{ name: 'B. Kunde', address: 'ben@kunde.example', role: 'required' }],
};
const series: Fields = {
  ...single,
  start: { kind: 'zoned', local: '2026-10-19T09:00:00', zone: home },
  end: { kind: 'zoned', local: '2026-10-19T10:00:00', zone: home },
  recurrence: {
    pattern: { type: 'weekly', interval: 1, days: ['MO'], weekStart: 'MO' },
    range: { type: 'count', count: 5 },
    exceptions: [{ original: '2026-11-09T09:00:00', changes: null }],
  },
};

describe('what stands in a form, against what the mailbox says', () => {
  it('is no change where only a name, a case or the zone of the same instant is another', () => {
    assert.deepEqual(formFields(single, form, home), {});
  });

  it('keeps the zone in which a time was meant, and rooms and the organizer beside the guests', () => {
    const eva = { name: 'Eva', address: 'eva@kunde.example', role: 'optional' } as const;
    const changed = formFields(
      single,
      { ...form, start: '2026-12-01T09:30:00.000Z', people: [...form.people, eva] },
      home,
    );
    assert.deepEqual(Object.keys(changed).sort(), ['parties', 'start']);
    assert.deepEqual(changed['start'], {
      ...{ kind: 'zoned', local: '2026-12-01T09:30:00', zone: 'Europe/London' },
    });
    const parties = changed['parties'] as readonly Party[];
    assert.deepEqual(parties.map(({ address }) => address).sort(), [
      'Ben@Kunde.example',
      'anna@nordwind.example',
      'eva@kunde.example',
      'saal@nordwind.example',
    ]);
  });

  it('takes midnight to midnight of what was whole days for whole days', () => {
    const days: Fields = {
      start: { kind: 'date', date: '2026-12-01' },
      end: { kind: 'date', date: '2026-12-02' },
    };
    const midnight = {
      ...form,
      subject: '',
      people: [],
      start: '2026-11-30T23:00:00.000Z',
      end: '2026-12-01T23:00:00.000Z',
    };
    assert.deepEqual(formFields(days, midnight, home), {});
  });
});

describe('one date of a series', () => {
  it('says what the series says, on that date, and stays on the clock over the end of summer time', () => {
    const found = dateOfSeries(series, '2026-10-26T08:00:00Z', home);
    assert.equal(found?.original, '2026-10-26T09:00:00');
    assert.deepEqual(found.fields['start'], {
      ...{ kind: 'zoned', local: '2026-10-26T09:00:00', zone: home },
    });
    assert.equal(found.fields['recurrence'], null);
  });

  it('is none where it is cancelled, or the pattern does not have it', () => {
    assert.equal(dateOfSeries(series, '2026-11-09T08:00:00Z', home), null);
    assert.equal(dateOfSeries(series, '2026-11-10T08:00:00Z', home), null);
  });

  it('that is moved is one exception more, and nothing else of the series changes', () => {
    const at = '2026-10-26T08:00:00.000Z';
    const moved = { ...form, start: '2026-10-26T10:00:00.000Z', end: '2026-10-26T11:00:00.000Z' };
    const result = wantedFields(series, at, moved, home);
    assert.deepEqual(result?.changed.sort(), ['end', 'start']);
    const { recurrence, ...rest } = result.wanted;
    const { recurrence: before, ...same } = series;
    assert.deepEqual(rest, same);
    assert.ok(before);
    assert.deepEqual((recurrence as Recurrence).exceptions, [
      {
        original: '2026-10-26T09:00:00',
        changes: { start: { kind: 'zoned', local: '2026-10-26T11:00:00', zone: home } },
      },
      { original: '2026-11-09T09:00:00', changes: null },
    ]);
    const quiet = { ...form, start: at, end: '2026-10-26T09:00:00.000Z' };
    assert.deepEqual(wantedFields(series, at, quiet, home), { wanted: series, changed: [] });
  });
});
