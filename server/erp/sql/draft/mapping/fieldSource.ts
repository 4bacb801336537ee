import type { Said } from '../../check/Said.ts';
import type { FieldRule } from '../../../../../shared/records/FieldRule.ts';
import type { Placed } from '../fields/Placed.ts';
import { temporalForm } from '../fields/temporalForm.ts';
import type { FieldSource } from '../../mapping/sync/FieldSource.ts';
import { codesFor } from './codesFor.ts';
import { flagSides } from './flagSides.ts';
import { untold } from './untold.ts';
import { both } from './both.ts';
import { sureness } from './sureness.ts';

/** A field as it goes into the mapping, and what is said beside it; or only what is said, where it is not known. */
export interface DraftedField {
  source: FieldSource | null;
  note: Said;
}

/**
 * A field's source from its column. What needs codes that nobody can know is not guessed: it becomes a remark with the codes.
 * @param join the join's name with a dot behind it; empty for the record's own columns.
 */
export function fieldSource(
  field: string,
  rule: FieldRule,
  placed: Placed,
  join = '',
): DraftedField {
  const { column } = placed;
  const name = join + column.name;
  const note = sureness(placed);
  switch (rule.type) {
    case 'flag': {
      const sides = flagSides(column);
      return sides
        ? { source: { flag: { column: name, is: sides.yes, isNot: sides.no } }, note }
        : {
            source: null,
            note: both(`${name}? `, {
              en: 'What means yes in it is not known',
              de: 'Was darin Ja bedeutet, ist nicht bekannt',
            }),
          };
    }
    case 'choice': {
      const codes = codesFor(field, column);
      if (codes === null || codes.unknown.length > 0 || Object.keys(codes.codes).length === 0) {
        const asked = codes?.unknown.map(asCode) ?? [];
        return { source: null, note: both(`${name}? `, untold(asked)) };
      }
      return {
        source: { column: name, codes: codes.codes },
        note: both(note, '; ', codes.reason),
      };
    }
    case 'date':
      return { source: { date: name }, note };
    case 'moment':
      return temporalForm(column) === 'day'
        ? { source: { date: name }, note }
        : { source: { moment: name }, note };
    case 'set':
      return {
        source: { column: name, separator: column.content.separator ?? ';' },
        note:
          column.content.separator === null
            ? both(note, { en: '; separator not seen', de: '; Trennzeichen nicht gesehen' })
            : note,
      };
    case 'blob':
      return { source: { blob: name }, note };
    case 'integer':
    case 'line':
    case 'text':
    case 'html':
    case 'phone':
    case 'mailAddress':
    case 'web':
      return { source: name, note };
    case 'list':
    case 'parties':
    case 'blobs':
    case 'recurrence':
      return {
        source: null,
        note: both(`${name}? `, {
          en: 'It cannot be kept in a column',
          de: 'Das lässt sich nicht in einer Spalte halten',
        }),
      };
  }
}

/** A code is said only where it is a short word: anything longer may be a person's. */
function asCode(code: string): string {
  return /^[\w-]{1,8}$/.test(code) ? code : '…';
}
