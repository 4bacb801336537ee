import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isFreemail } from '../../server/core/isFreemail.ts';
import { mailDomain } from '../../server/core/mailDomain.ts';
import { normalizeAddress } from '../../server/core/normalizeAddress.ts';

describe('normalizeAddress', () => {
  for (const [text, address] of [
    ['anna@bau.example', 'anna@bau.example'],
    ['  Anna.Maier@Bau.Example ', 'anna.maier@bau.example'],
    ['Anna Maier <anna@bau.example>', 'anna@bau.example'],
    ['"Maier, Anna" <ANNA@bau.example>', 'anna@bau.example'],
    ['mailto:anna@bau.example?subject=x', 'anna@bau.example'],
    ['MAILTO:anna@bau.example', 'anna@bau.example'],
    ['SMTP:Anna@bau.example', 'anna@bau.example'],
    ["o'brien+erp@bau.example", "o'brien+erp@bau.example"],
    ['info@Müller.example', 'info@xn--mller-kva.example'],
    ['info@xn--mller-kva.example', 'info@xn--mller-kva.example'],
    ['jörg@bau.example', 'jörg@bau.example'],
    ['jo\u0308rg@bau.example', 'jörg@bau.example'],
  ] as const) {
    it(`makes ${address} of "${text}"`, () => {
      assert.equal(normalizeAddress(text), address);
    });
  }

  for (const text of [
    '',
    '   ',
    'anna',
    '@bau.example',
    'anna@',
    'anna@bau',
    'anna@@bau.example',
    'anna@b@bau.example',
    'anna maier@bau.example',
    '.anna@bau.example',
    'anna.@bau.example',
    'an..na@bau.example',
    'anna@bau..example',
    'anna@-bau.example',
    'anna@bau.example.',
    'anna@127.0.0.1',
    'anna@[127.0.0.1]',
    'anna@bau.example/x',
    'anna@bau_x.example',
    '/O=EXAMPLE/OU=EXCHANGE ADMINISTRATIVE GROUP/CN=RECIPIENTS/CN=ANNA',
    '/o=example/cn=anna@bau.example',
    'IMCEAEX-_O=EXAMPLE_CN=ANNA@bau.example',
    'EX:/o=example',
    '<>',
    `${'a'.repeat(65)}@bau.example`,
    `anna@${'a'.repeat(64)}.example`,
    `anna@${'bau.'.repeat(70)}example`,
    'x'.repeat(100_000),
    '<'.repeat(100_000),
  ]) {
    it(`refuses "${text.slice(0, 60)}"`, () => {
      assert.equal(normalizeAddress(text), null);
    });
  }

  it('changes nothing when it normalizes again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
        const once = normalizeAddress(text);
        if (once !== null) assert.equal(normalizeAddress(once), once);
      }),
    );
  });

  // What begins with a slash may be an X.500 name.
  const ordinary = fc.emailAddress().filter((address) => !address.startsWith('/'));

  it('takes every ordinary address, whatever its capital letters and surroundings', () => {
    fc.assert(
      fc.property(ordinary, fc.string({ maxLength: 20 }), (address, name) => {
        const expected = address.toLowerCase();
        assert.equal(normalizeAddress(address.toUpperCase()), expected);
        assert.equal(normalizeAddress(`${name.replace(/[<>]/g, '')} <${address}>`), expected);
      }),
    );
  });
});

describe('mailDomain', () => {
  for (const [address, domain] of [
    ['anna@bau.example', 'bau.example'],
    ['anna@mail.nord.bau.example', 'bau.example'],
    ['anna@x.test', 'x.test'],
    ['anna@sub.firm.co.uk', 'firm.co.uk'],
    ['anna@eins.github.io', 'eins.github.io'],
    ['anna@Müller.example', 'xn--mller-kva.example'],
    ['anna@co.uk', null],
    ['anna@localhost', null],
    ['no address', null],
  ] as const) {
    it(`says ${domain ?? 'nothing'} for ${address}`, () => {
      assert.equal(mailDomain(address), domain);
    });
  }
});

describe('isFreemail', () => {
  it('knows the common services, whatever their capital letters', () => {
    for (const domain of ['gmail.com', 'GMX.de', 't-online.de', 'bluewin.ch', 'freemail.example']) {
      assert.equal(isFreemail(domain), true, domain);
    }
  });

  it('takes no company for one', () => {
    for (const domain of ['bau.example', 'example.com', '', 'mygmail.com']) {
      assert.equal(isFreemail(domain), false, domain);
    }
  });
});
