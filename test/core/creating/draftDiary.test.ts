import assert from 'node:assert/strict';
import { draftDiary } from '../../../server/core/creating/draftDiary.ts';
import { readEntered } from '../../../server/core/creating/readEntered.ts';
import type { CreateForm } from '../../../shared/creating.ts';
import { failure } from '../../app/appWorld.ts';

const times = { start: '2026-12-01T10:00', end: '2026-12-01T10:30' };

describe('a task or an appointment out of the open item', () => {
  it('has the subject without what answering put before it', () => {
    const draft = (subject: string) =>
      draftDiary('tasks', { kind: 'mail', subject }, { bodyText: '', from: '', times })['subject'];
    assert.equal(draft('AW: WG: Re[2]: Angebot'), 'Angebot');
    assert.equal(draft('Отв: Заказ'), 'Заказ');
    assert.equal(draft('Reise: Ablauf'), 'Reise: Ablauf');
    assert.equal(draft('RE: '), undefined);
  });

  it('names who wrote the mail above its text, and is due on the first day', () => {
    const item = { kind: 'mail', subject: 'A' } as const;
    const rest = { bodyText: ' Bitte. ', from: 'Eva <e@a.example>', times };
    const task = draftDiary('tasks', item, rest);
    assert.deepEqual(task, {
      subject: 'A',
      due: '2026-12-01',
      body: 'Eva <e@a.example>\n\nBitte.',
    });
    const own = draftDiary('appointments', { ...item, kind: 'appointment' }, rest);
    assert.deepEqual(own, { subject: 'A', ...times, body: 'Bitte.' });
  });
});

describe('what was entered', () => {
  const field = (name: string, type: CreateForm['fields'][number]['type'], more = {}) => {
    return { field: name, type, isRequired: false, max: null, choices: null, ...more };
  };
  const form: CreateForm = {
    area: 'appointments',
    kind: 'appointment',
    fields: [
      field('subject', 'line', { isRequired: true, max: 10 }),
      field('start', 'moment'),
      field('end', 'moment'),
      field('reminderMinutes', 'integer'),
    ],
  };
  const read = (entered: Parameters<typeof readEntered>[1]) =>
    readEntered(form, entered, 'Europe/Berlin');

  it('is read into moments of the user’s zone, and of whole days the last day belongs to it', () => {
    assert.deepEqual(
      read({ subject: 'A\nB ', start: '2026-12-01T10:00', end: '2026-12-01T11:00' }),
      {
        subject: 'A B',
        start: { kind: 'zoned', local: '2026-12-01T10:00:00', zone: 'Europe/Berlin' },
        end: { kind: 'zoned', local: '2026-12-01T11:00:00', zone: 'Europe/Berlin' },
      },
    );
    const days = read({ subject: 'A', start: '2026-12-01', end: '2026-12-02' });
    assert.deepEqual(days['end'], { kind: 'date', date: '2026-12-03' });
  });

  it('is refused with each field that is wrong', () => {
    const faults = (entered: Parameters<typeof readEntered>[1]) => {
      try {
        read(entered);
        return [];
      } catch (error) {
        assert.ok(failure('invalid-input', 'entries-wrong')(error));
        const { fields } = (error as { details: { fields: { path: string; expected: string }[] } })
          .details;
        return fields.map(({ path, expected }) => `${path} ${expected}`);
      }
    };
    assert.deepEqual(faults({}), ['subject required']);
    assert.deepEqual(faults({ subject: '  ', other: 'x' }), ['other unknown', 'subject required']);
    assert.deepEqual(faults({ subject: '12345678901' }), ['subject too-long']);
    assert.deepEqual(faults({ subject: 'A', start: '2026-02-30' }), ['start form']);
    assert.deepEqual(faults({ subject: 'A', start: 'tomorrow', reminderMinutes: 'x' }), [
      'start form',
      'reminderMinutes form',
    ]);
    assert.deepEqual(faults({ subject: 'A', start: '2026-12-02', end: '2026-12-01' }), [
      'end order',
    ]);
    assert.deepEqual(faults({ subject: 'A', start: '2026-12-02', end: '2026-12-02T10:00' }), [
      'end order',
    ]);
  });
});
