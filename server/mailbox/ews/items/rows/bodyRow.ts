import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from './filledText.ts';
import { manyLines } from './manyLines.ts';

const path = { field: 'item:Body' };

/**
 * The body as plain text. The shape asks Exchange for it as text, whatever it is; so one in HTML stays as it is until its
 * text is changed.
 */
export const bodyRow: ItemField = {
  paths: [path],
  read: (item) => filledText(textOf(item, 'Body')),
  write: (value) => [
    { path, name: 'Body', attributes: { BodyType: 'Text' }, value: manyLines(value) ?? '' },
  ],
};
