import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from '../rows/filledText.ts';
import { unwritable } from '../rows/unwritable.ts';
import { hasHtml } from './hasHtml.ts';

const path = { field: 'item:Body' };

// eslint-disable-next-line no-control-regex -- blanks to whoever reads HTML, but nothing that XML can carry
const blanks = /[\u000b\f]/g;

/** The body as it was written, where that is HTML. */
export const htmlBodyRow: ItemField = {
  paths: [path],
  read: (item) => (hasHtml(item) ? filledText(textOf(item, 'Body')) : null),
  write: (value) => {
    const html = filledText(filledText(value)?.replace(unwritable, '').replace(blanks, ' '));
    return html === null
      ? []
      : [{ path, name: 'Body', attributes: { BodyType: 'HTML' }, value: html }];
  },
};
