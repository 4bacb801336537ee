import assert from 'node:assert/strict';
import fc from 'fast-check';
import { areas } from '../../../shared/records/Area.ts';
import { canonicalFields } from '../../../shared/records/canonicalFields.ts';
import { canonicalText } from '../../../shared/records/canonicalText.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import { settleFields } from '../../../shared/records/settleFields.ts';
import type { FieldValue } from '../../../shared/records/SyncRecord.ts';
import { arbitraryFields, arbitraryValue } from './arbitraryFields.ts';

describe('the canonical form, for any record', () => {
  for (const area of areas) {
    it(`changes nothing the second time: ${area}`, () => {
      fc.assert(
        fc.property(arbitraryFields(area), (fields) => {
          const once = canonicalFields(area, fields);
          assert.deepEqual(canonicalFields(area, once), once);
          const settled = settleFields(area, fields);
          assert.deepEqual(settleFields(area, settled), settled);
        }),
        { numRuns: 300 },
      );
    });

    it(`gives equal text exactly when every field is the same: ${area}`, () => {
      fc.assert(
        fc.property(arbitraryFields(area), arbitraryFields(area), fc.boolean(), (a, some, half) => {
          // Half of the pairs differ in a field or two only, or two unlike records would be all that is compared.
          const b = half ? { ...a, ...Object.fromEntries(Object.entries(some).slice(0, 2)) } : some;
          const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
          const isSame = names.every((name) => sameValue(area, name, a[name], b[name]));
          assert.equal(canonicalText(area, a) === canonicalText(area, b), isSame);
        }),
        { numRuns: 300 },
      );
    });

    it(`tells absent, empty and full apart: ${area}`, () => {
      for (const name of Object.keys(fieldTables[area])) {
        assert.equal(sameValue(area, name, undefined, null), false, name);
        assert.equal(sameValue(area, name, undefined, undefined), true, name);
      }
      assert.notEqual(canonicalText(area, {}), canonicalText(area, { subject: null }));
    });

    it(`survives storage as JSON: ${area}`, () => {
      fc.assert(
        fc.property(arbitraryFields(area), (fields) => {
          const stored = JSON.parse(JSON.stringify(fields)) as typeof fields;
          assert.equal(canonicalText(area, stored), canonicalText(area, fields));
        }),
        { numRuns: 200 },
      );
    });
  }

  it('makes two things without a reminder equal, whatever each still holds for it', () => {
    for (const area of ['appointments', 'tasks'] as const) {
      const lead = area === 'tasks' ? 'reminderAt' : 'reminderMinutes';
      const value = arbitraryValue(fieldTables[area][lead]!);
      const isOff = fc.constantFrom(false, null);
      fc.assert(
        fc.property(arbitraryFields(area), value, value, isOff, isOff, (fields, a, b, one, two) => {
          const text = (reminderSet: boolean | null, held: FieldValue | null) =>
            canonicalText(area, settleFields(area, { ...fields, reminderSet, [lead]: held }));
          assert.equal(text(one, a), text(two, b));
          const on = settleFields(area, { ...fields, reminderSet: true, [lead]: a });
          assert.deepEqual(on[lead], a);
        }),
        { numRuns: 200 },
      );
    }
  });

  it('makes of sameness an equivalence for every type of field', () => {
    const rules = areas.flatMap((area) =>
      Object.entries(fieldTables[area]).map(([name, rule]) => ({ area, name, rule })),
    );
    const byType = [...Map.groupBy(rules, ({ rule }) => rule.type).values()].map((all) => all[0]!);
    for (const { area, name, rule } of byType) {
      const value = fc.option(arbitraryValue(rule), { nil: undefined });
      const same = (a: FieldValue | null | undefined, b: FieldValue | null | undefined) =>
        sameValue(area, name, a, b);
      fc.assert(
        fc.property(value, value, value, (a, b, c) => {
          assert.ok(same(a, a));
          assert.equal(same(a, b), same(b, a));
          if (same(a, b) && same(b, c)) assert.ok(same(a, c));
        }),
        { numRuns: 300 },
      );
    }
  });
});
