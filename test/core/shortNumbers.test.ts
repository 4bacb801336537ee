import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDocumentNumbers } from '../../server/core/findDocumentNumbers.ts';
import { isEndOf } from '../../server/core/isEndOf.ts';
import { quotedPeople } from '../../server/core/quotedPeople.ts';
import { shortNumbers } from '../../server/core/shortNumbers.ts';

function shortIn(subject: string, body = ''): string[] {
  return shortNumbers(findDocumentNumbers({ subject, body, attachmentNames: [] })).map(
    ({ normal }) => normal,
  );
}

describe('shortNumbers', () => {
  it('takes digits that a word calls a number, and bare ones in a subject', () => {
    assert.deepEqual(shortIn('Rechnung Nr. 10042'), ['10042']);
    assert.deepEqual(shortIn('Auftrag 2026-10042'), ['202610042']);
    assert.deepEqual(shortIn('zu 10042'), ['10042']);
    assert.deepEqual(shortIn('', 'Order 5012 is ready'), ['5012']);
  });

  it('takes no bare digits of a body, no number with letters, no customer’s number', () => {
    assert.deepEqual(shortIn('', 'siehe 100427'), []);
    assert.deepEqual(shortIn('RE-A10042'), []);
    assert.deepEqual(shortIn('Kundennummer 10042'), []);
  });

  it('takes at most three', () => {
    assert.equal(shortIn('Rechnungen 10042, 10043, 10044, 10045, 10046').length, 3);
  });
});

describe('isEndOf', () => {
  it('takes a number without its first parts for its end, however it is written', () => {
    assert.ok(isEndOf('10042', 'RE-2026-10042'));
    assert.ok(isEndOf('2026/10042', 're 2026-10042'));
    assert.ok(isEndOf('10042', 'RE10042'));
  });

  it('takes no piece of a part, no middle, and not the whole', () => {
    assert.ok(!isEndOf('042', 'RE-2026-10042'));
    assert.ok(!isEndOf('2026', 'RE-2026-10042'));
    assert.ok(!isEndOf('RE-2026-10042', 'RE-2026-10042'));
    assert.ok(!isEndOf('', 'RE-2026-10042'));
  });
});

describe('quotedPeople', () => {
  it('finds who wrote a mail that was passed on', () => {
    const text = 'Von: Eva Müller <Eva@Bau.example>\nAn: anna@own.example; mailto:eva@bau.example';
    assert.deepEqual(
      quotedPeople(text).map(({ address }) => address),
      ['eva@bau.example', 'anna@own.example'],
    );
  });

  it('gives at most twenty and takes time in proportion to the text', () => {
    const many = Array.from({ length: 50 }, (_, n) => `p${n}@bau.example`).join(' ');
    assert.equal(quotedPeople(many).length, 20);
    for (const piece of ['a', 'a.', 'a@', '@a.', 'a@a', 'a@a.a ']) {
      const start = process.hrtime.bigint();
      quotedPeople(piece.repeat(80_000 / piece.length));
      assert.ok(Number(process.hrtime.bigint() - start) / 1e6 < 2_000, piece);
    }
  });

  it('bears any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assert.ok(quotedPeople(text).every(({ address }) => text.toLowerCase().includes(address)));
      }),
    );
  });
});
