import { exchangeApp } from './exchangeApp.ts';
import type { ExchangeKey } from './ExchangeKey.ts';

/** The document of Microsoft's page "Validate an Exchange identity token". */
interface KeyMetadata {
  id: string;
  version: string;
  name: string;
  realm: string;
  serviceName: string;
  issuer: string;
  allowedAudiences: string[];
  keys: {
    usage: string;
    keyinfo: { x5t: string };
    keyvalue: { type: string; value: string };
  }[];
  endpoints: { location: string; protocol: string; usage: string }[];
}

/**
 * What Exchange serves at `/autodiscover/metadata/json/1`: the certificates that identity tokens are
 * signed with.
 *
 * @param keys the keys in use; during a roll-over the old one and the new one
 * @param amurl the address it is served at
 */
export function keyMetadata(
  keys: readonly Pick<ExchangeKey, 'x5t' | 'certificate'>[],
  amurl: string,
): KeyMetadata {
  const realm = new URL(amurl).hostname;
  return {
    id: '_6d1f3c52-8f0e-4b5e-9c2d-3a7f0b9e4d11',
    version: '1.0',
    name: 'Exchange',
    realm,
    serviceName: exchangeApp,
    issuer: `${exchangeApp}@${realm}`,
    allowedAudiences: [`${exchangeApp}@${realm}`],
    keys: keys.map(({ x5t, certificate }) => ({
      usage: 'signing',
      keyinfo: { x5t },
      keyvalue: { type: 'x509Certificate', value: certificate },
    })),
    endpoints: [{ location: amurl, protocol: 'OAuth2', usage: 'metadata' }],
  };
}
