import assert from 'node:assert/strict';
import { exchangeTokenVerifier } from '../../../server/identity/exchange/exchangeTokenVerifier.ts';
import type { ExchangeTokenSettings } from '../../../server/identity/exchange/ExchangeTokenSettings.ts';
import { VirtualClock } from './VirtualClock.ts';

const amurl = 'https://mail.example.com:443/autodiscover/metadata/json/1';
const right: ExchangeTokenSettings = {
  audiences: ['https://addin.example.com/pane.html'],
  amurls: [amurl],
};

const wrong: [title: string, setting: string, settings: Partial<ExchangeTokenSettings>][] = [
  ['no add-in address', 'audiences', { audiences: [] }],
  ['an add-in address that is not https', 'audiences', { audiences: ['http://a.example/'] }],
  ['no metadata address', 'amurls', { amurls: [] }],
  ['an http metadata address', 'amurls', { amurls: [amurl.replace('https', 'http')] }],
  ['a metadata address that is none', 'amurls', { amurls: ['mail.example.com'] }],
  ['a metadata address with a password', 'amurls', { amurls: ['https://a:b@mail.example/'] }],
  ['a metadata address with a blank', 'amurls', { amurls: [`${amurl} `] }],
  ['a metadata address with a fragment', 'amurls', { amurls: [`${amurl}#x`] }],
  ['a CA that is no certificate', 'ca', { ca: 'certificate' }],
  ['a CA with a broken certificate', 'ca', { ca: pem('AAAA') }],
  ['a skew of an hour', 'clockSkewSeconds', { clockSkewSeconds: 3_600 }],
  ['a negative skew', 'clockSkewSeconds', { clockSkewSeconds: -1 }],
  ['a skew that is not a number', 'clockSkewSeconds', { clockSkewSeconds: Number.NaN }],
  ['no time to fetch', 'fetchTimeoutMs', { fetchTimeoutMs: 0 }],
  ['endless time to fetch', 'fetchTimeoutMs', { fetchTimeoutMs: Infinity }],
  ['no size', 'maxBytes', { maxBytes: 0 }],
];

describe('exchangeTokenVerifier: settings', () => {
  it('starts with the addresses alone', () => {
    exchangeTokenVerifier(right, new VirtualClock());
  });

  for (const [title, setting, settings] of wrong) {
    it(`does not start with ${title}, and names the setting`, () => {
      assert.throws(() => exchangeTokenVerifier({ ...right, ...settings }, new VirtualClock()), {
        kind: 'not-configured',
        details: { setting },
        message: new RegExp(`"${setting}"`),
      });
    });
  }
});

function pem(base64: string): string {
  return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
}
