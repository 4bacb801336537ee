import type { EwsServerSettings } from './EwsServerSettings.ts';
import type { MailboxAccess } from './MailboxAccess.ts';
import { element } from './xml/element.ts';
import { namespaces } from './xml/namespaces.ts';
import type { Xml } from './xml/Xml.ts';

/**
 * The envelope around an operation.
 * https://learn.microsoft.com/exchange/client-developer/exchange-web-services/how-to-identify-the-account-to-impersonate
 */
export function writeEnvelope(
  body: Xml,
  settings: Pick<EwsServerSettings, 'version' | 'timeZone'>,
  mailbox: MailboxAccess,
): string {
  const header = element(
    'soap:Header',
    {},
    element('t:RequestServerVersion', { Version: settings.version ?? 'Exchange2013_SP1' }),
    mailbox.impersonate
      ? element(
          't:ExchangeImpersonation',
          {},
          element('t:ConnectingSID', {}, element('t:PrimarySmtpAddress', {}, mailbox.address)),
        )
      : undefined,
    element(
      't:TimeZoneContext',
      {},
      element('t:TimeZoneDefinition', { Id: settings.timeZone ?? 'UTC' }),
    ),
  );
  const declared = {
    'xmlns:soap': namespaces.soap,
    'xmlns:m': namespaces.m,
    'xmlns:t': namespaces.t,
  };
  const envelope = element('soap:Envelope', declared, header, element('soap:Body', {}, body));
  return `<?xml version="1.0" encoding="utf-8"?>${envelope.markup}`;
}
