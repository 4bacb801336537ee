import assert from 'node:assert/strict';
import { fromDifference } from '../../addin/pages/sync/fromDifference.ts';

describe('a long text beside another', () => {
  const long = 'Der Schlüssel liegt beim Nachbarn. '.repeat(20);

  it('is shown from a little before where they part, at a whole word, on both sides alike', () => {
    const [one, other] = [`${long}Rechnung an Zänker.`, `${long}Rechnung an Brenner.`];
    assert.equal(
      fromDifference(one, other),
      '…Nachbarn. Der Schlüssel liegt beim Nachbarn. Rechnung an Zänker.',
    );
    assert.equal(
      fromDifference(other, one),
      '…Nachbarn. Der Schlüssel liegt beim Nachbarn. Rechnung an Brenner.',
    );
  });

  it('is shown from its beginning where they part there, and says that there is more', () => {
    const shown = fromDifference(long, '');
    assert.match(shown, /^Der Schlüssel .*…$/);
    assert.ok(shown.length < 310);
  });

  it('shows its end where the other goes on', () => {
    assert.match(fromDifference(long.trim(), long + long), /^….*Nachbarn\.$/);
  });

  it('never begins within a character', () => {
    const faces = '😀'.repeat(100);
    assert.match(fromDifference(`${faces}a`, `${faces}b`), /^…(😀)+a$/u);
    assert.match(fromDifference(`x${faces}a`, `x${faces}b`), /^…(😀)+a$/u);
  });
});
