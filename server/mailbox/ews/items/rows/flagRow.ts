import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';

/** Yes or no; `empty` is what nothing amounts to. */
export function flagRow(field: string, empty: boolean): ItemField {
  const name = field.slice(field.indexOf(':') + 1);
  const path = { field };
  return {
    paths: [path],
    read: (item) => {
      const text = textOf(item, name);
      return text === 'true' || text === '1' || (text === undefined && empty);
    },
    write: (value) => [{ path, name, value: typeof value === 'boolean' ? value : empty }],
  };
}
