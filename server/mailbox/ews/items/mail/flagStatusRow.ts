import { childOf } from '../../xml/childOf.ts';
import { textOf } from '../../xml/textOf.ts';
import { element } from '../../xml/element.ts';
import type { ItemField } from '../ItemField.ts';

const path = { field: 'item:Flag' };

const words: readonly (readonly [string, string])[] = [
  ['none', 'NotFlagged'],
  ['flagged', 'Flagged'],
  ['done', 'Complete'],
];

/** The follow-up flag of a mail (FlagType). */
export const flagStatusRow: ItemField = {
  paths: [path],
  read: (item) => {
    const status = textOf(childOf(item, 'Flag'), 'FlagStatus');
    return words.find(([, word]) => word === status)?.[0] ?? 'none';
  },
  write: (value) => {
    const word = words.find(([own]) => own === value)?.[1] ?? 'NotFlagged';
    return [{ path, name: 'Flag', value: element('t:FlagStatus', {}, word) }];
  },
};
