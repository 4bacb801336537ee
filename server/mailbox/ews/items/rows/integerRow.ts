import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';

/**
 * A whole number.
 *
 * @param usual what Exchange has where nobody says one, and does not do without; null where it does
 */
export function integerRow(field: string, usual: number | null = null): ItemField {
  const name = field.slice(field.indexOf(':') + 1);
  const path = { field };
  return {
    paths: [path],
    read: (item) => {
      const text = textOf(item, name);
      return text !== undefined && /^[+-]?\d+$/.test(text) ? Number(text) : null;
    },
    write: (value) => [{ path, name, value: typeof value === 'number' ? value : usual }],
    held: (value) => value ?? usual,
  };
}
