import assert from 'node:assert/strict';
import { PaneError } from '../../addin/PaneError.ts';
import { de } from '../../addin/strings/de.ts';
import { en } from '../../addin/strings/en.ts';
import { pickTexts } from '../../addin/strings/pickTexts.ts';
import { sayError } from '../../addin/strings/sayError.ts';
import { sayReason } from '../../addin/strings/sayReason.ts';
import { ownDe } from '../../addin/strings/own/ownDe.ts';
import { ownEn } from '../../addin/strings/own/ownEn.ts';
import { filingDe } from '../../addin/strings/filing/filingDe.ts';
import { filingEn } from '../../addin/strings/filing/filingEn.ts';
import { fieldsDe } from '../../addin/strings/sync/fieldsDe.ts';
import { fieldsEn } from '../../addin/strings/sync/fieldsEn.ts';
import { syncDe } from '../../addin/strings/sync/syncDe.ts';
import { syncEn } from '../../addin/strings/sync/syncEn.ts';
import { errorKinds } from '../../shared/errorKinds.ts';
import { fieldTables } from '../../shared/records/fieldTables.ts';

/** Every text by its path; functions are filled with words as long as names usually are. */
function flat(texts: object, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') all.set(at, value);
    else if (typeof value === 'function') {
      const fill = value as (...words: unknown[]) => string;
      const counted = at.endsWith('hidden') || at.endsWith('found') || /showAll|linkAll/.test(at);
      all.set(at, counted ? fill(12) : fill('Anna Schmidt', 'RE-2026-10042', '3'));
    } else for (const [deeper, text] of flat(value as object, at)) all.set(deeper, text);
  }
  return all;
}

const languages = { en: flat(en), de: flat(de) };

describe('the texts of the user’s own page', () => {
  const own = { en: flat(ownEn), de: flat(ownDe) };

  it('are there in both languages, none empty or unfilled, none longer than 110 characters, on buttons 30', () => {
    assert.deepEqual([...own.de.keys()], [...own.en.keys()]);
    const buttons =
      /^(open|leave|link|unlink|together|list\.(previous|next|clear)|never\.(add|remove)|thing\.(undo|question)|choose\.back)$/;
    const bad = [...own.en, ...own.de].filter(
      ([path, text]) =>
        text !== text.trim() ||
        text === '' ||
        /undefined|\{|\}| {2}/.test(text) ||
        text.length > (buttons.test(path) ? 30 : 110),
    );
    assert.deepEqual(bad, []);
  });
});

describe('the pane’s texts', () => {
  it('has every text in both languages', () => {
    assert.deepEqual([...languages.de.keys()], [...languages.en.keys()]);
  });

  for (const [language, texts] of Object.entries(languages)) {
    it(`leaves no text empty, unfilled or with stray blanks in ${language}`, () => {
      const bad = [...texts].filter(
        ([, text]) =>
          text.trim() === '' || text !== text.trim() || /undefined|\{|\}| {2}/.test(text),
      );
      assert.deepEqual(bad, []);
    });

    it(`keeps texts short in ${language}: 110 characters, on buttons 20`, () => {
      const buttons =
        /^(app\.(retry|back|more|details)|pair\.(submit|busy)|links\.(link|linked|linkAll|unlink|undo|open)|account\.(unpair|cancel))$/;
      const long = [...texts].filter(
        ([path, text]) => text.length > (buttons.test(path) ? 20 : 110),
      );
      assert.deepEqual(long, []);
    });
  }

  it('translates: only names and internationalisms are the same in both', () => {
    const same = [...languages.en].filter(([path, text]) => languages.de.get(path) === text);
    assert.deepEqual(
      same.map(([path]) => path),
      [
        'app.name',
        'app.details',
        'people.roles.cc',
        'people.roles.bcc',
        'people.roles.optional',
        'record.count',
        'account.as',
      ],
    );
  });

  it('has every text of the filing page in both languages, translated, short, on buttons 20 characters', () => {
    const [words, german] = [flat(filingEn), flat(filingDe)];
    assert.deepEqual([...german.keys()], [...words.keys()]);
    const buttons = /^(all|nothing|submit|add|busy|cancel|cancelling|look|withdraw|withdrawYes)$/;
    for (const texts of [words, german]) {
      const long = [...texts].filter(
        ([path, text]) => text === '' || text.length > (buttons.test(path) ? 20 : 110),
      );
      assert.deepEqual(long, []);
    }
    assert.deepEqual(
      [...words].filter(([path, text]) => german.get(path) === text),
      [],
    );
  });

  it('names every field of the sync’s records, and every choice, in both languages', () => {
    for (const table of Object.values(fieldTables)) {
      for (const [field, { choices = [] }] of Object.entries(table)) {
        assert.ok(fieldsEn[field] && fieldsDe[field], field);
        for (const choice of choices) {
          for (const texts of [syncEn, syncDe]) assert.ok(choice in texts.choices, choice);
        }
      }
    }
    assert.deepEqual(Object.keys(fieldsDe), Object.keys(fieldsEn));
  });

  it('has every text of the sync’s pages in both languages, short and filled', () => {
    const [english, german] = [flat(syncEn), flat(syncDe)];
    assert.deepEqual([...german.keys()], [...english.keys()]);
    const bad = [...english, ...german].filter(
      ([, text]) => text.trim() === '' || text.length > 110 || /undefined|\{|\}| {2}/.test(text),
    );
    assert.deepEqual(bad, []);
  });

  it('takes German for every kind of German and English for the rest', () => {
    for (const tag of ['de', 'de-DE', 'de-at', 'DE-CH']) {
      assert.equal(pickTexts(tag).language, 'de', tag);
    }
    for (const tag of ['en-GB', 'fr-FR', 'den', '', 'not a tag', 'nl']) {
      assert.equal(pickTexts(tag).language, 'en', tag);
    }
    assert.equal(pickTexts('de-ch').locale, 'de-CH');
    assert.equal(pickTexts('fr-FR').locale, 'en');
  });
});

describe('errors in words', () => {
  it('has a sentence for every kind', () => {
    for (const kind of [...errorKinds, 'defect'] as const) {
      const said = sayError(new PaneError(kind, 'detail'), en);
      assert.equal(said, en.errors[kind]);
      assert.ok(!said.includes('detail'));
    }
  });

  it('takes everything else for a defect', () => {
    for (const odd of [new TypeError('x is not a function'), 'text', null, undefined]) {
      assert.equal(sayError(odd, en), en.errors.defect);
    }
  });

  for (const [kind, reason, said] of [
    ['unavailable', 'timeout', en.errors.reasons.timeout],
    ['not-allowed', 'identityToken-permission', en.errors.reasons['identityToken-permission']],
    ['not-signed-in', 'token-audience', en.errors.tokenRefused],
    ['not-signed-in', 'signature-wrong', en.errors.tokenRefused],
    ['not-signed-in', 'session-expired', en.errors['not-signed-in']],
    ['unavailable', 'metadata-timeout', en.errors.exchangeAway],
    ['unavailable', 'store-unavailable', en.errors.serviceAway],
    ['unavailable', 'erp-timeout', en.errors.unavailable],
    ['not-allowed', 'user-locked', en.errors.reasons['user-locked']],
  ] as const) {
    it(`says of ${reason}: ${said}`, () => {
      assert.equal(sayError(new PaneError(kind, '', { reason }), en), said);
    });
  }

  it('says how long to wait, in seconds or minutes', () => {
    const wait = (retryAfter: number, reason = 'rate') =>
      sayError(new PaneError('too-many-requests', '', { retryAfter, reason }), en);
    assert.match(wait(11.2), /12 s/);
    assert.match(wait(300), /5 min/);
    assert.match(wait(60, 'login-brake'), /wrong passwords.*60 s/);
    assert.equal(wait(0), en.errors['too-many-requests']);
  });
});

describe('reasons in words', () => {
  const now = new Date('2026-11-21T12:00:00');
  const say = (reason: Parameters<typeof sayReason>[0]) => sayReason(reason, en, 'en', now);

  it('names what was found and where', () => {
    const address = { type: 'address', address: 'a@b.example' } as const;
    assert.equal(say({ ...address, contact: null }), 'Has the address a@b.example');
    assert.equal(say({ ...address, contact: 'Eva' }), 'Eva has the address a@b.example');
    assert.match(say({ type: 'domain', domain: 'b.example' }), /b\.example/);
    for (const where of ['subject', 'body', 'attachment'] as const) {
      assert.match(say({ type: 'number', number: 'RE-1', where }), /^RE-1 is in/);
    }
    const said = say({ type: 'thread', linkedBy: 'Jonas', linkedAt: '2026-11-20T10:00:00' });
    assert.match(said, /Jonas, yesterday/);
  });
});
