import assert from 'node:assert/strict';
import { decideItem } from '../../../server/store/items/decideItem.ts';
import type { StoredItem } from '../../../server/store/items/StoredItem.ts';

const known: Record<string, StoredItem> = {
  own: { id: 'own', identity: 'mid:own' },
  other: { id: 'other', identity: 'mid:other' },
  meeting: { id: 'meeting', identity: 'ical:own' },
  outing: { id: 'outing', identity: 'ical:other' },
  bare: { id: 'bare', identity: null },
  bare2: { id: 'bare2', identity: null },
};

/** kind and identity shown → where identity, mark and alias lead → the item, and those joined into it. */
const table: [string, string, [string, string, string], string, string[]][] = [
  ['a mail nobody linked', 'mail mid:own', ['', '', ''], '', []],
  ['a mail by its identity', 'mail mid:own', ['own', '', ''], 'own', []],
  ['a mail whose mark was copied from another', 'mail mid:own', ['own', 'other', ''], 'own', []],
  ['a new mail whose mark was copied', 'mail mid:own', ['', 'other', ''], '', []],
  ['a new mail under an id that led elsewhere', 'mail mid:own', ['', '', 'other'], '', []],
  ['a mail linked before it showed its identity', 'mail mid:own', ['', 'bare', ''], 'bare', []],
  ['the same, by its id', 'mail mid:own', ['', '', 'bare'], 'bare', []],
  ['a mail that was linked as two', 'mail mid:own', ['own', 'bare', ''], 'own', ['bare']],
  ['a mail linked as three', 'mail mid:own', ['own', 'bare', 'bare2'], 'own', ['bare', 'bare2']],
  ['a mail without identity, by mark', 'mail', ['', 'bare', ''], 'bare', []],
  ['a mail without identity, by id', 'mail', ['', '', 'bare'], 'bare', []],
  ['a draft that copied the mark of a mail', 'mail', ['', 'other', ''], '', []],
  ['a mail that shows no identity now', 'mail', ['', 'other', 'other'], 'other', []],
  ['mark and id of two without identity', 'mail', ['', 'bare', 'bare2'], 'bare', ['bare2']],
  ['an id of a known mail, a mark of none', 'mail', ['', 'bare', 'other'], 'other', ['bare']],
  ['a moved appointment', 'appointment', ['', 'bare', ''], 'bare', []],
  ['an appointment whose mark is not known', 'appointment', ['', '', 'bare'], 'bare', []],
  ['an appointment linked as two', 'appointment', ['', 'bare', 'bare2'], 'bare', ['bare2']],
  ['an appointment by both', 'appointment', ['', 'bare', 'bare'], 'bare', []],
  ['an appointment by its identity', 'appointment ical:own', ['meeting', '', ''], 'meeting', []],
  ['a copied appointment', 'appointment ical:own', ['', 'outing', ''], '', []],
  [
    'an appointment linked before its identity',
    'appointment ical:own',
    ['', '', 'bare'],
    'bare',
    [],
  ],
  [
    'the same in two mailboxes',
    'appointment ical:own',
    ['meeting', 'bare', ''],
    'meeting',
    ['bare'],
  ],
  ['an appointment that shows no identity now', 'appointment', ['', 'meeting', ''], 'meeting', []],
  [
    'a copied appointment without identity',
    'appointment',
    ['', 'meeting', 'outing'],
    'meeting',
    [],
  ],
];

describe('decideItem', () => {
  for (const [title, shown, [byIdentity, byMark, byAlias], item, same] of table) {
    it(`knows ${title}`, () => {
      const [kind, identity = null] = shown.split(' ') as ['mail' | 'appointment', string?];
      const decided = decideItem(
        { kind, identity },
        {
          byIdentity: known[byIdentity] ?? null,
          byMark: known[byMark] ?? null,
          byAlias: known[byAlias] ?? null,
        },
      );
      assert.equal(decided.item?.id ?? '', item);
      assert.deepEqual(
        decided.same.map((one) => one.id),
        same,
      );
    });
  }
});
