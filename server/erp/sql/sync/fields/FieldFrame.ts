import type { RawBuilder } from 'kysely';
import type { Area } from '../../../../../shared/records/Area.ts';
import type { FieldRule } from '../../../../../shared/records/FieldRule.ts';
import type { SqlDialect } from '../../database/SqlDialect.ts';
import type { Mapping } from '../../mapping/Mapping.ts';
import type { LongSource } from '../../mapping/sync/FieldSource.ts';
import type { Slot } from '../values/Slot.ts';

/** What a field is made ready from. */
export interface FieldFrame {
  area: Area;
  name: string;
  rule: FieldRule;
  source: LongSource;
  mapping: Mapping;
  /** The column of this name. */
  slot: (name: string) => Slot;
  /** A column of another table that hangs on the record. */
  childSlot: (table: string, column: string) => Slot;
  /** The column of this name as an expression writes it. */
  idOf: (name: string) => RawBuilder<unknown>;
  dialect: SqlDialect;
  /** Under which name an expression of it stands in a row. */
  alias: string;
}
