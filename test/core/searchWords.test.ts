import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldText } from '../../server/core/foldText.ts';
import { searchWords } from '../../server/core/searchWords.ts';

/** Names with all that must not matter: accents, umlauts and their transcriptions, ligatures. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...Array.from('aeouäöüßéøłñxyz -.ﬁÅİı')), maxLength: 40 }),
);

describe('foldText', () => {
  for (const [text, folded] of [
    ['Müller', 'muller'],
    ['ÅNGSTRÖM', 'angstrom'],
    ['Weiß', 'weiss'],
    ['WEIẞ', 'weiss'],
    ['Øre', 'ore'],
    ['Łódź', 'lodz'],
    ['Ægir Œuvre', 'aegir oeuvre'],
    ['Istanbul İzmir ılık', 'istanbul izmir ilik'],
    ['ﬁnanz', 'finanz'],
    ['ＡＢＣ１２３', 'abc123'],
    ['Muller', 'muller'],
    ['Ελλάδα', 'ελλαδα'],
    ['山田', '山田'],
    ['हिन्दी', 'हिन्दी'],
    ['', ''],
  ] as const) {
    it(`makes "${folded}" of "${text}"`, () => {
      assert.equal(foldText(text), folded);
    });
  }

  it('folds a composed and a decomposed letter to the same', () => {
    assert.equal(foldText('Mu\u0308ller'), foldText('M\u00fcller'));
  });

  it('changes nothing when it folds again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(foldText(foldText(text)), foldText(text));
      }),
    );
  });
});

describe('searchWords', () => {
  it('makes nothing else of words that it made', () => {
    assert.deepEqual(searchWords('Saeed'), ['sad']);
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(searchWords(searchWords(text).join(' ')), searchWords(text));
      }),
    );
  });

  const finds = (query: string, text: string): boolean =>
    searchWords(query).every((word) => searchWords(text).some((own) => own.startsWith(word)));

  for (const [query, text] of [
    ['mueller', 'Müller Bau GmbH'],
    ['muller', 'Müller Bau GmbH'],
    ['müller', 'Mueller Bau GmbH'],
    ['Müller', 'Muller Bau GmbH'],
    ['mü', 'Mueller'],
    ['mue', 'Müller'],
    ['bau mül', 'Müller Bau GmbH'],
    ['strasse', 'Hauptstr. 5, Straße'],
    ['obrien', "Shauna O'Brien"],
    ["o'brien", 'Shauna OBrien'],
    ['O’Brien', "Shauna O'Brien"],
    ['2026-10042', 'RE-2026-10042'],
    ['10042', 'RE-2026-10042'],
    ['anna.mueller@bau', 'anna.mueller@bau.example'],
    ['oresund', 'Øresund'],
    ['oeresund', 'Øresund'],
    ['ΟΔΟΣ', 'Οδοστρωτήρας'],
  ] as const) {
    it(`finds "${text}" by "${query}"`, () => {
      assert.equal(finds(query, text), true);
    });
  }

  it('does not find a name by another one', () => {
    assert.equal(finds('Meier', 'Müller Bau GmbH'), false);
  });

  it('finds every text by the beginning of each of its words, so search as you type never loses it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, cut) => {
        const words = foldText(text)
          .split(/[^\p{L}\p{N}\p{M}]+/u)
          .filter((word) => word !== '');
        const begun = words.map((word) =>
          Array.from(word)
            .slice(0, (cut % word.length) + 1)
            .join(''),
        );
        assert.equal(finds(begun.join(' '), text), true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives each word once', () => {
    assert.deepEqual(searchWords('Bau BAU bau'), ['bau']);
  });

  it('gives no words for a text without letters and digits', () => {
    assert.deepEqual(searchWords(' … -- \u0000 \u{1f600} '), []);
  });

  it('looks at a bounded part of a text without end', () => {
    const words = searchWords(Array.from({ length: 100_000 }, (_, index) => `w${index}`).join(' '));
    assert.equal(words.length, 200);
    assert.equal(searchWords('x'.repeat(100_000))[0]?.length, 60);
  });
});
