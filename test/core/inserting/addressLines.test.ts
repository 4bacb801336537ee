import assert from 'node:assert/strict';
import { addressLines } from '../../../server/core/inserting/addressLines.ts';
import type { PostalAddress } from '../../../server/core/inserting/PostalAddress.ts';

const nowhere: PostalAddress = {
  ...{ organization: [], department: '', person: '', street: [], postalCode: '', town: '' },
  ...{ region: '', country: '', countryCode: '', isAbroad: false },
};
const firm = { organization: ['Brenner GmbH', 'Einkauf'], street: ['Mühlweg 3'] };

describe('the lines of an address', () => {
  it('go from the company to the person to the street to the town', () => {
    const place = { postalCode: '90402', town: 'Nürnberg', country: 'Deutschland' };
    const person = { department: 'Technik', person: 'Frau Dr. Anna Berger' };
    assert.deepEqual(
      addressLines({ ...nowhere, ...firm, ...place, ...person, countryCode: 'DE' }),
      [
        ...['Brenner GmbH', 'Einkauf', 'Technik', 'Frau Dr. Anna Berger', 'Mühlweg 3'],
        '90402 Nürnberg',
      ],
    );
  });

  for (const [countryCode, place, lines] of [
    ['GB', { town: 'London', postalCode: 'SW1A 2AA' }, ['London', 'SW1A 2AA']],
    ['us', { town: 'Springfield', region: 'IL', postalCode: '62701' }, ['Springfield, IL 62701']],
    ['US', { town: 'Springfield' }, ['Springfield']],
    ['FR', { town: 'Paris', postalCode: '75001' }, ['75001 Paris']],
    ['', { town: 'Town', postalCode: '1' }, ['1 Town']],
  ] as const) {
    it(`write ${lines.join(' / ')} in “${countryCode}”`, () => {
      assert.deepEqual(addressLines({ ...nowhere, ...place, countryCode }), lines);
    });
  }

  it('name the country in capitals where it is abroad', () => {
    const place = { town: 'Wien', postalCode: '1010', country: 'Österreich', isAbroad: true };
    assert.equal(addressLines({ ...nowhere, ...place })?.at(-1), 'ÖSTERREICH');
  });

  it('are none where there are names alone, and never empty or said twice', () => {
    assert.equal(addressLines({ ...nowhere, ...firm, street: [' '], person: 'Anna' }), null);
    const said = { organization: ['Anna Berger', ''], person: 'Anna  Berger', town: 'Wien' };
    assert.deepEqual(addressLines({ ...nowhere, ...said }), ['Anna Berger', 'Wien']);
  });
});
