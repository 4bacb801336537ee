import type { WrittenFlag } from '../../mapping/sync/WrittenFlag.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { cannotKeep } from './cannotKeep.ts';
import { flagOf } from './flagOf.ts';

/** A yes or no. */
export function flagField({ name, rule, source, slot }: FieldFrame): SqlField {
  const flag: WrittenFlag = source.flag ?? source.column ?? '';
  const named = typeof flag === 'string' ? flag : flag.column;
  const ready = flagOf(flag, slot);
  const { column, nullable } = ready.slot;
  return {
    name,
    rule,
    columns: [named],
    expression: null,
    children: null,
    limit: null,
    read: (row) => ready.read(row),
    write:
      column === null
        ? null
        : (value) => {
            if (value !== null && typeof value !== 'boolean')
              throw cannotKeep(name, 'it is neither yes nor no');
            if (value === null && nullable) return [{ column, value: null }];
            return [{ column, value: ready.codeOf(value ?? rule.empty === true) }];
          },
  };
}
