import { emptyOf } from '../values/emptyOf.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { cannotKeep } from './cannotKeep.ts';
import { fitText } from './fitText.ts';
import { textIn } from './textIn.ts';

/** A text in a column as it is: lines, telephone numbers, addresses; also a choice that is kept in the words we have for it. */
export function textField({ name, rule, source, slot }: FieldFrame): SqlField {
  const named = source.column ?? '';
  const own = slot(named);
  const { alias, column } = own;
  const empty = source.empty === undefined ? null : String(source.empty);
  const isShortened = source.longest === 'shorten';
  return {
    name,
    rule,
    columns: [named],
    expression: null,
    children: null,
    limit: isShortened ? own.length : null,
    read(row) {
      const text = textIn(row[alias], own);
      return text === empty ? null : text;
    },
    write:
      column === null
        ? null
        : (value) => {
            if (value === null || value === '')
              return [{ column, value: emptyOf(own, source.empty) }];
            if (typeof value !== 'string') throw cannotKeep(name, 'it is no text');
            return [{ column, value: fitText(name, value, own, isShortened) }];
          },
  };
}
