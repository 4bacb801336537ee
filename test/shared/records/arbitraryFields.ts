import fc from 'fast-check';
import type { Area } from '../../../shared/records/Area.ts';
import type { FieldRule } from '../../../shared/records/FieldRule.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import type { Fields, FieldValue, Party } from '../../../shared/records/SyncRecord.ts';
import { arbitraryDay, arbitraryMoment } from './arbitraryMoment.ts';
import { arbitraryPattern, arbitraryRange } from './arbitraryPattern.ts';

/** Texts as they come: blanks, line ends, accents taken apart, controls, halves of a pair, tags, entities. */
export const arbitraryText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ...['a', 'B', ' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u0301', 'e', 'é', 'ß', '\u0000'],
        ...['\ud800', '+49', '0049', '(0)', '0', '12', '-', '/', '@', '.example', 'ü', 'http://'],
        ...['<b>', '</p>', '&lt;', '&amp;', '<', '>', '&#65;', 'ᄀ', '-', 'ᅡ', '\u0338', '⑴', 'İ'],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

const party: fc.Arbitrary<Party> = fc.record({
  name: fc.constantFrom('', 'Anna', 'Anna Brenner', ' anna'),
  address: fc.constantFrom('', 'anna@firm.example', 'Anna@FIRM.example', 'info@müller.example'),
  role: fc.constantFrom('organizer', 'required', 'optional', 'resource', 'from', 'to', 'cc', 'bcc'),
  response: fc.constantFrom('none', 'accepted', 'tentative', 'declined'),
});

const blob = fc.record({
  sha256: fc.constantFrom('a', 'b', 'A').map((digit) => digit.repeat(64)),
  bytes: fc.constantFrom(1, 2),
  contentType: fc.constantFrom('image/png', 'image/jpeg'),
  name: fc.constantFrom('', 'a.png', 'a.png ', 'b.png'),
});

/** Values of one field, sound ones and a few of the wrong type. */
export function arbitraryValue(rule: FieldRule): fc.Arbitrary<FieldValue | null> {
  const value = sound(rule);
  return fc.oneof(
    { weight: 8, arbitrary: value },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom<FieldValue>('', 'x', 3, -0, false, ['x'], []) },
  );
}

function sound(rule: FieldRule): fc.Arbitrary<FieldValue> {
  switch (rule.type) {
    case 'line':
    case 'text':
    case 'html':
    case 'phone':
    case 'mailAddress':
    case 'web':
      return arbitraryText;
    case 'date':
      return fc.oneof(arbitraryDay, fc.constant('--02-29'));
    case 'flag':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: rule.range?.from ?? 0, max: rule.range?.to ?? 1000 });
    case 'choice':
      return fc.constantFrom(...(rule.choices ?? []));
    case 'moment':
      return arbitraryMoment;
    case 'set':
    case 'list':
      return fc.array(arbitraryText, { maxLength: 3 });
    case 'parties':
      return fc.array(party, { maxLength: 4 });
    case 'blob':
      return blob;
    case 'blobs':
      return fc.array(blob, { maxLength: 3 });
    case 'recurrence':
      return fc.record({
        pattern: arbitraryPattern,
        range: arbitraryRange,
        exceptions: fc.array(
          fc.record({
            original: fc.constantFrom('2026-03-02T09:00:00', '2026-03-02T09:00', '2026-03-09'),
            changes: fc.option(
              fc.record({ subject: arbitraryText, start: arbitraryMoment }, { requiredKeys: [] }),
            ),
          }),
          { maxLength: 3 },
        ),
      });
  }
}

/** Records of an area with some of its fields. */
export function arbitraryFields(area: Area): fc.Arbitrary<Fields> {
  const values = Object.entries(fieldTables[area]).map(
    ([name, rule]): [string, fc.Arbitrary<FieldValue | null>] => [name, arbitraryValue(rule)],
  );
  return fc
    .record(Object.fromEntries(values), { requiredKeys: [] })
    .map((fields) => fields as Fields);
}
