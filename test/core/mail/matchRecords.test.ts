import assert from 'node:assert/strict';
import type { AddressMatch } from '../../../server/core/mail/AddressMatch.ts';
import type { KnownRecord } from '../../../server/core/mail/KnownRecord.ts';
import { matchOfMail } from '../../../server/core/mail/matchOfMail.ts';
import { matchRecords } from '../../../server/core/mail/matchRecords.ts';

const address = (key: string): KnownRecord => ({
  ...{ family: 'organization', key: `o${key}`, number: key, name: `Firma ${key}` },
  organization: null,
});
const person = (key: string, organization: KnownRecord | null): KnownRecord => ({
  ...{ family: 'person', key: `p${key}`, number: key, name: `Mensch ${key}` },
  organization,
});
const [one, two] = [address('1'), address('2')];

/** Numbers of address and person; or why there are none. */
function numbers(...records: KnownRecord[]): [string | null, string | null] | string {
  const match = matchRecords(records);
  return match.state === 'known'
    ? [match.people.addressNumber, match.people.personNumber]
    : match.state;
}

describe('whose a mail address is', () => {
  it('is nobody’s that no record has', () => {
    assert.equal(numbers(), 'nobody');
  });

  it('is the only person’s who has it, with the address that person belongs to', () => {
    assert.deepEqual(numbers(person('7', one)), ['1', '7']);
    assert.deepEqual(numbers(person('7', null)), [null, '7']);
    assert.deepEqual(numbers(person('7', one), one), ['1', '7']);
    assert.deepEqual(numbers(two, person('7', one), address('3')), ['1', '7'], 'own address wins');
    assert.deepEqual(numbers(person('7', null), two), ['2', '7']);
    assert.deepEqual(numbers(person('7', null), two, one), [null, '7'], 'whose nobody can tell');
  });

  it('is the only address’s, whichever persons share it', () => {
    assert.deepEqual(numbers(one), ['1', null]);
    assert.deepEqual(numbers(one, person('7', one), person('8', two)), ['1', null]);
  });

  it('is the address’s that all its persons belong to', () => {
    assert.deepEqual(numbers(person('7', one), person('8', one)), ['1', null]);
    assert.equal(numbers(person('7', one), person('8', two)), 'several');
    assert.equal(numbers(person('7', null), person('8', null)), 'several');
  });

  it('is not guessed among several addresses', () => {
    assert.equal(numbers(one, two), 'several');
    assert.equal(numbers(one, two, person('7', one), person('8', one)), 'several');
  });

  it('takes a record that is named twice as one', () => {
    assert.deepEqual(numbers(one, one), ['1', null]);
  });
});

describe('whom a mail is with', () => {
  const known = (record: KnownRecord) => matchRecords([record]);
  const failed: AddressMatch = { state: 'failed', sentence: 'x' };
  const [nobody, several]: AddressMatch[] = [{ state: 'nobody' }, { state: 'several' }];

  it('is the first who is somebody', () => {
    assert.deepEqual(matchOfMail([nobody!, several!, known(two), known(one)]), known(two));
  });

  it('is not told while the ERP failed to say who comes first', () => {
    assert.deepEqual(matchOfMail([failed, known(one)]), failed);
    assert.deepEqual(matchOfMail([known(one), failed]), known(one));
  });

  it('is several rather than nobody, and nobody without anybody', () => {
    assert.deepEqual(matchOfMail([nobody!, several!]), several);
    assert.deepEqual(matchOfMail([]), nobody);
  });
});
