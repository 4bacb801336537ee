import type { FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from '../rows/filledText.ts';
import { manyLines } from '../rows/manyLines.ts';
import { hasHtml } from './hasHtml.ts';
import { htmlText } from './htmlText.ts';

const path = { field: 'item:Body' };

/**
 * The body as plain text: as it was written, else as Exchange makes text of it (item:TextBody, since 2013), else as we
 * do. Written it takes the place of what was there.
 */
export const textBodyRow: ItemField = {
  paths: [path, { field: 'item:TextBody' }],
  read: (item): FieldValue | null => {
    const body = filledText(textOf(item, 'Body'));
    if (body === null || !hasHtml(item)) return body;
    return filledText(textOf(item, 'TextBody') ?? htmlText(body));
  },
  write: (value) => [
    { path, name: 'Body', attributes: { BodyType: 'Text' }, value: manyLines(value) ?? '' },
  ],
};
