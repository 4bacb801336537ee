import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from './filledText.ts';
import { lineText } from './lineText.ts';

/** A text in an element of its own, such as `contacts:Surname`. */
export function textRow(field: string): ItemField {
  const name = field.slice(field.indexOf(':') + 1);
  const path = { field };
  return {
    paths: [path],
    read: (item) => filledText(textOf(item, name)),
    write: (value) => [{ path, name, value: lineText(value) }],
  };
}
