import { element } from '../xml/element.ts';
import { namespaces } from '../xml/namespaces.ts';

const space = 'http://schemas.microsoft.com/exchange/2010/Autodiscover';

/**
 * Asks the SOAP service for settings of users, 100 of them at the most.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getusersettings-operation-soap
 */
export function soapRequest(
  addresses: readonly string[],
  wanted: readonly string[],
  url: string,
): string {
  const action = `${space}/Autodiscover/GetUserSettings`;
  const settings = wanted.map((name) => element('a:Setting', {}, name));
  const users = addresses.map((address) =>
    element('a:User', {}, element('a:Mailbox', {}, address)),
  );
  const envelope = element(
    'soap:Envelope',
    {
      'xmlns:soap': namespaces.soap,
      'xmlns:a': space,
      'xmlns:wsa': 'http://www.w3.org/2005/08/addressing',
    },
    element(
      'soap:Header',
      {},
      element('a:RequestedServerVersion', {}, 'Exchange2013'),
      element('wsa:Action', {}, action),
      element('wsa:To', {}, url),
    ),
    element(
      'soap:Body',
      {},
      element(
        'a:GetUserSettingsRequestMessage',
        {},
        element(
          'a:Request',
          {},
          element('a:Users', {}, ...users),
          element('a:RequestedSettings', {}, ...settings),
        ),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>${envelope.markup}`;
}
