import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyText } from '../../server/store/sync/keyText.ts';

describe('a key of the sync store', () => {
  it('is the text itself where an index can hold it', () => {
    assert.equal(keyText('AAMkAGI='), 'AAMkAGI=');
  });

  it('is never too long, never empty, and always text that both databases hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 900 }), { minLength: 1 }),
        (parts) => {
          const key = keyText(...parts);
          assert.ok(key !== '' && Buffer.byteLength(key) <= 300);
          assert.ok(key.isWellFormed() && !key.includes('\0'));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('differs for different texts, also for one that looks like the stand-in of another', () => {
    const long = 'A'.repeat(400);
    const texts = ['', '\0', '\ud800', '\udc00', long, `${long}B`, keyText(long), keyText('')];
    assert.equal(new Set(texts.map((text) => keyText(text))).size, texts.length);
    const pairs: [string, string][] = [
      ['a', 'b,c'],
      ['a,b', 'c'],
      ['a","b', 'c'],
      ['a', 'b","c'],
    ];
    assert.equal(new Set(pairs.map((parts) => keyText(...parts))).size, pairs.length);
  });
});
