import { element } from '../xml/element.ts';

const schemas = 'http://schemas.microsoft.com/exchange/autodiscover/outlook';

/**
 * Asks the older service, which every Exchange has, for the addresses of EWS.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/pox-autodiscover-request-for-exchange
 */
export function poxRequest(address: string): string {
  const request = element(
    'Request',
    {},
    element('EMailAddress', {}, address),
    element('AcceptableResponseSchema', {}, `${schemas}/responseschema/2006a`),
  );
  const body = element('Autodiscover', { xmlns: `${schemas}/requestschema/2006` }, request);
  return `<?xml version="1.0" encoding="utf-8"?>${body.markup}`;
}
