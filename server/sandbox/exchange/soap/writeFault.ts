import { escapeXml } from '../xml/escapeXml.ts';
import { namespaces } from '../xml/namespaces.ts';
import type { RequestFault } from './RequestFault.ts';

/** A SOAP fault as Exchange writes it, with the code, the line of a violation and other values in its detail. */
export function writeFault({ code, message, violation, values }: RequestFault): string {
  const errors = 'http://schemas.microsoft.com/exchange/services/2006/errors';
  const lines = violation
    ? `<t:LineNumber>${violation.line}</t:LineNumber><t:LinePosition>${violation.column}</t:LinePosition>` +
      `<t:Violation>${escapeXml(violation.violation)}</t:Violation>`
    : '';
  const more = Object.entries(values)
    .map(([name, value]) => `<t:Value Name="${escapeXml(name)}">${escapeXml(value)}</t:Value>`)
    .join('');
  const xml =
    lines + more === ''
      ? ''
      : `<t:MessageXml xmlns:t="${namespaces['t']}">${lines}${more}</t:MessageXml>`;
  return (
    `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${namespaces['s']}"><s:Body><s:Fault>` +
    `<faultcode xmlns:a="${namespaces['t']}">a:${code}</faultcode>` +
    `<faultstring xml:lang="en-US">${escapeXml(message)}</faultstring>` +
    `<detail><e:ResponseCode xmlns:e="${errors}">${code}</e:ResponseCode>` +
    `<e:Message xmlns:e="${errors}">${escapeXml(message)}</e:Message>${xml}</detail>` +
    '</s:Fault></s:Body></s:Envelope>'
  );
}
