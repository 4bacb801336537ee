import type { Area } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import type { FieldRule } from '../../../shared/records/FieldRule.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';

/** A sound value for each of these fields, another one for each n; nobody is invited. */
export function sampleFields(area: Area, names: readonly string[], n: number): Fields {
  const values = names
    .filter((name) => name !== 'meetingState')
    .map((name) => [name, sampleValue(name, fieldTables[area][name]!, n)]);
  return Object.fromEntries(values) as Fields;
}

function sampleValue(name: string, rule: FieldRule, n: number): FieldValue | null {
  const day = `2026-12-${String((n % 28) + 1).padStart(2, '0')}`;
  switch (rule.type) {
    case 'line':
      return `Nr ${n}`;
    case 'text':
      return `Zeile ${n}\nÄ`;
    case 'html':
      return `<p>Nr <b>${n}</b></p>`;
    case 'phone':
      return `+49 30 ${1000 + n}`;
    case 'mailAddress':
      return `anna${n}@firma.example`;
    case 'web':
      return `https://firma.example/${n}`;
    case 'date':
      return '1980-02-29';
    case 'flag':
      return n % 2 === 0;
    case 'integer':
      return n % 100;
    case 'choice':
      return name === 'sensitivity' ? 'normal' : (rule.choices?.[n % rule.choices.length] ?? null);
    case 'moment':
      return momentOf(name, rule, day);
    case 'set':
    case 'list':
      return ['Kunde', 'Messe', `Nr ${n}`];
    case 'parties':
    case 'recurrence':
    case 'blob':
      return null;
    case 'blobs':
      return [
        { sha256: 'ab'.repeat(32), bytes: n, contentType: 'text/plain', name: 'a.txt' },
        { sha256: 'cd'.repeat(32), bytes: n, contentType: 'text/plain', name: 'b.txt' },
      ];
  }
}

function momentOf(name: string, rule: FieldRule, day: string): Moment {
  const local = `${day}T${name === 'end' || name === 'due' ? '10' : '09'}:00:00`;
  return { kind: 'zoned', local, zone: rule.isInstant === true ? 'UTC' : 'Asia/Kolkata' };
}
