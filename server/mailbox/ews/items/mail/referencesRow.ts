import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from '../rows/filledText.ts';
import { lineText } from '../rows/lineText.ts';

const path = { field: 'message:References' };

/** The mails that one answers, oldest first, divided by blanks (RFC 5322 section 3.6.4). */
export const referencesRow: ItemField = {
  paths: [path],
  read: (item) => {
    const ids = filledText(textOf(item, 'References'))?.trim().split(/\s+/);
    return ids ?? null;
  },
  write: (value) => {
    const ids = (Array.isArray(value) ? value : []).flatMap((id) => lineText(id as string) ?? []);
    return [{ path, name: 'References', value: filledText(ids.join(' ')) }];
  },
  held: (value) => {
    const ids = (Array.isArray(value) ? value : []).flatMap((id) => lineText(id as string) ?? []);
    const words = ids.join(' ').split(/\s+/).filter(Boolean);
    return words.length === 0 ? null : words;
  },
};
