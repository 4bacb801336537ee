import { sql } from 'kysely';
import type { Slot } from '../values/Slot.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { fieldOfColumn } from './fieldOfColumn.ts';

/**
 * What an expression of the mapping's own says. It is the administrator's text and stands in the statement as it is; no value
 * of a record or of a user ever gets into it.
 */
export function expressionField(frame: FieldFrame): SqlField {
  const { alias, source, name } = frame;
  const slot: Slot = {
    alias,
    named: `the expression of ${name}`,
    column: null,
    form: 'other',
    type: '',
    isGiven: false,
    length: null,
    nullable: true,
  };
  const field = fieldOfColumn({
    ...frame,
    source: { ...source, sql: undefined, column: alias },
    slot: () => slot,
  });
  return {
    ...field,
    columns: [],
    write: null,
    expression: { sql: sql.raw(source.sql ?? 'null'), alias, of: null },
  };
}
