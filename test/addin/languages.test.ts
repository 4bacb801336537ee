import assert from 'node:assert/strict';
import { pickLanguage } from '../../addin/strings/pickLanguage.ts';
import { pickTexts } from '../../addin/strings/pickTexts.ts';
import { pluralIn } from '../../addin/strings/pluralIn.ts';
import { sayLocal } from '../../addin/strings/sayLocal.ts';
import { frenchSentences } from '../../server/app/words/frenchSentences.ts';
import { italianSentences } from '../../server/app/words/italianSentences.ts';
import { romancePatterns } from '../../server/app/words/romancePatterns.ts';
import { languageCodes, type LanguageCode } from '../../shared/LanguageCode.ts';
import { flatTexts } from './flatTexts.ts';
import { loadAllTexts, type TextGroup } from './loadAllTexts.ts';
import { sameAsEnglish } from './sameAsEnglish.ts';
import { typographyFaults } from './typographyFaults.ts';

/** As long as names, numbers and times usually are. */
const usual = ['Anna Schmidt', 'RE-2026-10042', '3'];
/** Numbers that no text has of its own: what of them is in a text was put there. */
const numbers = [7111, 7222, 7333, 7444];

/** Texts on buttons, which have room for so many characters in 320 pixels. */
const buttons: Readonly<Record<string, { most: number; paths: RegExp }>> = {
  en: {
    most: 20,
    paths:
      /^(app\.(retry|back|more|details)|pair\.(submit|busy)|links\.(link|linked|linkAll|unlink|undo|open)|account\.(unpair|cancel))$/,
  },
  'filing/filingEn': {
    most: 20,
    paths: /^(all|nothing|submit|add|busy|cancel|cancelling|look|withdraw|withdrawYes)$/,
  },
  'own/ownEn': {
    most: 30,
    paths:
      /^(open|leave|link|unlink|together|list\.(previous|next|clear)|never\.(add|remove)|thing\.(undo|question)|choose\.back)$/,
  },
  'sync/syncEn': { most: 26, paths: /^(now|deleteYes|showAll|showLess|ways\..+)$/ },
  'appointment/appointmentEn': { most: 26, paths: /^show$/ },
  'create/createEn': { most: 26, paths: /^(submit|submitAnyway|areas\..+)$/ },
};

/** A text without numbers: "Chat 2" is "Chat". */
const wordsOf = (text: string) => text.replace(/\d+/g, '').trim();

describe('the texts in all languages', () => {
  let groups: TextGroup[];

  before(async () => {
    groups = await loadAllTexts();
  });

  /** Every text in one language, or what a check finds wrong with some. */
  function wrong(
    language: LanguageCode,
    check: (text: string, path: string, name: string) => boolean,
    filling: readonly unknown[] = usual,
  ): [string, string][] {
    return groups.flatMap(({ name, texts }) =>
      [...flatTexts(texts[language], filling)]
        .filter(([path, text]) => check(text, path, name))
        .map(([path, text]): [string, string] => [`${name} ${path}`, text]),
    );
  }

  it('are found: those of the pane, of its pages and the names of the fields', () => {
    const names = groups.map(({ name }) => name);
    for (const name of ['en', 'own/ownEn', 'sync/fieldsEn', 'sync/syncEn', 'filing/filingEn']) {
      assert.ok(names.includes(name), name);
    }
  });

  for (const language of languageCodes) {
    it(`are all there in ${language}, in the same order, so that a gap is seen`, () => {
      for (const { name, texts } of groups) {
        assert.deepEqual(
          [...flatTexts(texts[language], usual).keys()],
          [...flatTexts(texts.en, usual).keys()],
          name,
        );
      }
    });

    it(`are never empty, unfilled or with stray blanks in ${language}`, () => {
      const isBad = (text: string) =>
        text === '' || text !== text.trim() || /undefined|\{|\}|\s{2}/.test(text);
      for (const filling of [usual, [1, 1, 1], [0, 0, 0], [12, 12, 12]]) {
        assert.deepEqual(wrong(language, isBad, filling), []);
      }
    });

    it(`are short in ${language}: 110 characters, on buttons what 320 pixels have room for`, () => {
      const isLong = (text: string, path: string, name: string) => {
        const { most, paths } = buttons[name] ?? { most: 110, paths: /^$/ };
        return text.length > most && paths.test(path);
      };
      assert.deepEqual(wrong(language, isLong, [12, 12, 12]), []);
      assert.deepEqual(
        wrong(language, (text) => text.length > 110),
        [],
      );
    });

    it(`are written in ${language} as its printers do: quotes, apostrophes, blanks`, () => {
      const filled = wrong(language, (text) => typographyFaults(text, language).length > 0);
      assert.deepEqual(filled, []);
    });

    it(`put the same things into sentences in ${language} as in English, one and many`, () => {
      const shown = (text: string) => numbers.map((number) => text.includes(String(number)));
      for (const { name, texts } of groups) {
        const english = flatTexts(texts.en, numbers);
        for (const [path, text] of flatTexts(texts[language], numbers)) {
          assert.deepEqual(shown(text), shown(english.get(path) ?? ''), `${name} ${path}: ${text}`);
        }
      }
    });
  }

  for (const language of ['de', 'fr', 'it'] as const) {
    it(`are translated into ${language}: only listed words are as in English`, () => {
      const same = groups.flatMap(({ name, texts }) => {
        const english = flatTexts(texts.en, numbers);
        return [...flatTexts(texts[language], numbers)]
          .filter(([path, text]) => english.get(path) === text && /\p{L}/u.test(text))
          .filter(([, text]) => !sameAsEnglish[language].includes(wordsOf(text)))
          .map(([path, text]) => `${name} ${path}: ${text}`);
      });
      assert.deepEqual(same, []);
    });
  }

  it('list no word as the same that is nowhere', () => {
    for (const language of ['de', 'fr', 'it'] as const) {
      const all = groups.flatMap(({ texts }) =>
        [...flatTexts(texts[language], numbers).values()].map(wordsOf),
      );
      assert.deepEqual(
        sameAsEnglish[language].filter((word) => !all.includes(word)),
        [],
      );
    }
  });
});

describe('what the server says to the pane’s users', () => {
  it('is written in French and Italian as their printers do', () => {
    const said = {
      fr: [...Object.values(frenchSentences), ...romancePatterns.map(({ fr }) => fr)],
      it: [...Object.values(italianSentences), ...romancePatterns.map(({ it }) => it)],
    };
    for (const language of ['fr', 'it'] as const) {
      const bad = said[language].filter((text) => typographyFaults(text, language).length > 0);
      assert.deepEqual(bad, []);
    }
  });
});

describe('the language that is picked', () => {
  it('is that of the tag for every country that speaks it, with the tag’s own numbers and dates', () => {
    for (const [tag, language, locale] of [
      ['de', 'de', 'de'],
      ['de-DE', 'de', 'de-DE'],
      ['de-at', 'de', 'de-AT'],
      ['DE-CH', 'de', 'de-CH'],
      ['fr-FR', 'fr', 'fr-FR'],
      ['fr-ch', 'fr', 'fr-CH'],
      ['fr-CA', 'fr', 'fr-CA'],
      ['fr-BE', 'fr', 'fr-BE'],
      ['it-IT', 'it', 'it-IT'],
      ['it-CH', 'it', 'it-CH'],
      ['en-GB', 'en', 'en-GB'],
    ] as const) {
      assert.deepEqual(pickLanguage(tag), { language, locale }, tag);
    }
  });

  it('is English for every other, and for what is no tag', () => {
    for (const tag of ['nl', 'es-ES', 'den', 'fro', '', 'not a tag', 'rm-CH']) {
      assert.deepEqual(pickLanguage(tag), { language: 'en', locale: 'en' }, tag);
    }
  });

  it('brings its own texts', async () => {
    for (const [tag, retry] of [
      ['en-US', 'Try again'],
      ['de-CH', 'Erneut versuchen'],
      ['fr-CH', 'Réessayer'],
      ['it-CH', 'Riprova'],
    ] as const) {
      const { texts, language, locale } = await pickTexts(tag);
      assert.equal(texts.app.retry, retry);
      assert.deepEqual({ language, locale }, pickLanguage(tag));
    }
  });
});

describe('what an ERP’s mapping says', () => {
  it('is shown in the reader’s language, in English where the mapping does not have that', () => {
    const invoice = { en: 'Invoice', de: 'Rechnung', fr: 'Facture' };
    assert.deepEqual(
      languageCodes.map((language) => sayLocal(invoice, language)),
      ['Invoice', 'Rechnung', 'Facture', 'Invoice'],
    );
  });
});

describe('one and many', () => {
  it('are told apart as each language counts: none is one in French', () => {
    const say = (language: LanguageCode, count: number) => pluralIn(language)(count, 'one', 'many');
    assert.deepEqual(
      [0, 1, 2].map((count) => say('fr', count)),
      ['one', 'one', 'many'],
    );
    for (const language of ['en', 'de', 'it'] as const) {
      assert.deepEqual(
        [0, 1, 2].map((count) => say(language, count)),
        ['many', 'one', 'many'],
      );
    }
    // French has a form of its own for millions, which is that for many here.
    assert.equal(say('fr', 2_000_000), 'many');
  });
});
