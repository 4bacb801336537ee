import { emptyOf } from '../values/emptyOf.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { cannotKeep } from './cannotKeep.ts';
import { fitText } from './fitText.ts';
import { textIn } from './textIn.ts';

/** Several words in one column with a sign between them: categories. */
export function listField({ name, rule, source, slot }: FieldFrame): SqlField {
  const named = source.column ?? '';
  const own = slot(named);
  const { alias, column } = own;
  const separator = source.separator ?? ';';
  const sign = separator.trim() || separator;
  return {
    name,
    rule,
    columns: [named],
    expression: null,
    children: null,
    limit: null,
    read(row) {
      const text = textIn(row[alias], own);
      if (text === null || text === String(source.empty)) return null;
      const members = text
        .split(sign)
        .map((member) => member.trim())
        .filter((member) => member !== '');
      return members.length === 0 ? null : members;
    },
    write:
      column === null
        ? null
        : (value) => {
            if (value === null) return [{ column, value: emptyOf(own, source.empty) }];
            if (!Array.isArray(value)) throw cannotKeep(name, 'it is no list');
            const members = (value as readonly string[]).map((member) => member.trim());
            if (members.length === 0) return [{ column, value: emptyOf(own, source.empty) }];
            if (members.some((member) => member.includes(sign))) {
              throw cannotKeep(
                name,
                `one of them has a “${sign}” in it, which stands between them`,
              );
            }
            return [{ column, value: fitText(name, members.join(separator), own, false) }];
          },
  };
}
