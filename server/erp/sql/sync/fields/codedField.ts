import type { SqlValue } from '../../database/SqlDatabase.ts';
import { badValue } from '../../values/badValue.ts';
import { emptyOf } from '../values/emptyOf.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { cannotKeep } from './cannotKeep.ts';
import { codeTable } from './codeTable.ts';
import { textIn } from './textIn.ts';

/**
 * A word behind a code: priority 1 is high. Read by the code table, written by `write`, else by the first code with that
 * word. What the ERP holds under another code cannot be read, unless the table has a `*`.
 */
export function codedField({ name, rule, source, slot }: FieldFrame): SqlField {
  const named = source.column ?? '';
  const own = slot(named);
  const { alias, column } = own;
  const empty = source.empty === undefined ? null : String(source.empty);
  const table = codeTable(source.codes ?? {}, source.write ?? {});
  return {
    name,
    rule,
    columns: [named],
    expression: null,
    children: null,
    limit: null,
    read(row) {
      const code = textIn(row[alias], own);
      if (code !== null && code === empty) return null;
      const word = table.wordOf(code);
      if (word === undefined) throw badValue(named, 'one of its codes in the mapping');
      return word;
    },
    write:
      column === null
        ? null
        : (value) => {
            if (value !== null && typeof value !== 'string')
              throw cannotKeep(name, 'it is no word');
            // Nothing is what the rule says that it amounts to: no importance is normal importance.
            const word = value ?? (typeof rule.empty === 'string' ? rule.empty : null);
            const code: SqlValue | undefined = word === null ? undefined : table.codeOf(word);
            if (code !== undefined) return [{ column, value: code ?? emptyOf(own, source.empty) }];
            if (value === null) return [{ column, value: emptyOf(own, source.empty) }];
            throw cannotKeep(name, `${named} has no code for “${value.slice(0, 40)}”`);
          },
  };
}
