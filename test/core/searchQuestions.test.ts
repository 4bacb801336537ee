import assert from 'node:assert/strict';
import { searchQuestions } from '../../server/core/searchQuestions.ts';
import { searchWords } from '../../server/core/searchWords.ts';
import type { RecordKind } from '../../shared/recordViews.ts';

const kinds: RecordKind[] = [
  kind('customer', 'Customer', 'Kunde'),
  kind('order', 'Order', 'Auftrag'),
  kind('purchase', 'Purchase order', 'Bestellung'),
  kind('invoice', 'Invoice', 'Rechnung'),
];

describe('searchQuestions', () => {
  it('asks first for the words as they are', () => {
    assert.deepEqual(ask('Wartung Zänker'), [['wartung zanker', '']]);
  });

  it('takes a word for the name of a kind, in any language, and its beginning too', () => {
    for (const text of ['Rechnung Zänker', 'zänker rechn', 'Invoices Zänker', 'INV zänker']) {
      assert.deepEqual(ask(text)[1], ['zanker', 'invoice'], text);
    }
    assert.deepEqual(ask('order zänker')[1], ['zanker', 'order purchase']);
  });

  it('leaves a word by itself, and beginnings of two letters, as they are', () => {
    assert.equal(ask('Rechnung').length, 1);
    assert.equal(ask('re 4711').length, 1);
  });

  it('stays within the kinds that were chosen', () => {
    assert.equal(ask('Rechnung Zänker', ['order']).length, 1);
    assert.deepEqual(ask('order zänker', ['purchase']), [
      ['order zanker', 'purchase'],
      ['zanker', 'purchase'],
    ]);
  });

  function ask(text: string, wanted: string[] = []): string[][] {
    return searchQuestions(searchWords(text), wanted, kinds).map((question) => [
      question.words.join(' '),
      question.kinds.join(' '),
    ]);
  }
});

function kind(word: string, en: string, de: string): RecordKind {
  return {
    kind: word,
    family: 'document',
    label: { en, de },
    plural: { en: `${en}s`, de },
  };
}
