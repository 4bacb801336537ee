import assert from 'node:assert/strict';
import { commandsEn } from '../../addin/strings/commands/commandsEn.ts';
import { noticeLength } from '../../addin/strings/commands/noticeLength.ts';
import { pickCommandTexts } from '../../addin/strings/commands/pickCommandTexts.ts';
import { sayTitles } from '../../addin/strings/commands/sayTitles.ts';
import { sayWriting } from '../../addin/strings/commands/sayWriting.ts';

const languages = ['en', 'de', 'fr', 'it'] as const;

describe('what the commands without a pane say', () => {
  const long = 'AB-2026-0117 '.repeat(12);

  for (const [language, words] of languages.map((one) => [one, pickCommandTexts(one)] as const)) {
    it(`fits into what Outlook shows, also with the longest titles, in ${language}`, () => {
      const titles = sayTitles([long, long, long], words);
      const said = [
        words.linked(titles),
        words.linkedAlready(titles),
        words.filed(titles, 500),
        words.filedByMe(titles, 'vor 3 Tagen, 14:05'),
        words.filedBy('Anna-Maria Berger-Holtermann', titles, '22.11.2026, 14:05'),
        words.inherited(titles),
        ...Object.values(words).filter((text) => typeof text === 'string'),
      ];
      assert.deepEqual(
        said.filter((text) => text.length > noticeLength),
        [],
      );
    });
  }

  it('tells of as many recipients as there is room for, and how many more there are', () => {
    const people = ['Eva Bau: Contact 1042 of Zänker GmbH', 'Jo Moor: Contact 7 of Zänker GmbH'];
    const linked = commandsEn.inherited('PR-2026-039 Einführung');
    assert.equal(sayWriting(people, '', commandsEn), `${people.join(' · ')}.`);
    assert.equal(
      sayWriting(people, linked, commandsEn),
      `${people.join(' · ')}. Linked to PR-2026-039 Einführung as its conversation is.`,
    );
    const crowd = [...people, ...people, ...people];
    assert.match(sayWriting(crowd, linked, commandsEn), / and 4 more\. Linked to /);
    assert.ok(sayWriting(crowd, linked, commandsEn).length <= noticeLength);
    assert.equal(sayWriting([long], linked, commandsEn), linked);
    assert.equal(sayWriting([long], '', commandsEn).length, noticeLength);
    assert.equal(sayWriting([], '', commandsEn), '');
  });
});
