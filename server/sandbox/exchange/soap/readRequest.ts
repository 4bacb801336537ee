import { checkElement } from '../schema/checkElement.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import { childOf } from '../xml/childOf.ts';
import { readXml } from '../xml/readXml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { RequestFault } from './RequestFault.ts';
import type { SoapRequest } from './SoapRequest.ts';

/** Sent by exchangelib when it guesses, and in no schema. */
const newerVersions = new Set(['Exchange2019']);
const headers: Readonly<Record<string, string>> = {
  RequestServerVersion: 'RequestServerVersion_3',
  TimeZoneContext: 'TimeZoneContextType',
  ExchangeImpersonation: 'ExchangeImpersonationType',
};

/**
 * Reads an envelope and checks the request in it.
 *
 * @param isKnown whether an operation is answered here
 * @throws RequestFault
 */
export function readRequest(text: string, isKnown: (operation: string) => boolean): SoapRequest {
  const envelope = readXml(text.replace(/^\uFEFF/, ''));
  if (envelope.name !== 'Envelope' || envelope.space !== 's') {
    throw new RequestFault(
      'ErrorInvalidRequest',
      'The request is invalid: it is no SOAP 1.1 envelope.',
    );
  }
  const header = childOf(envelope, 'Header');
  checkHeader(header);
  const body = childOf(envelope, 'Body')?.children[0];
  if (body === undefined) {
    throw new RequestFault('ErrorInvalidRequest', 'The request is invalid: its body is empty.');
  }
  if (body.space !== 'm' || !isKnown(body.name)) {
    throw new RequestFault('ErrorInvalidOperation', `The operation ${body.name} is not supported.`);
  }
  checkElement(body, typeNamed(`m:${body.name}Type`));
  return { header, body };
}

function checkHeader(header: XmlElement | undefined): void {
  const seen = new Set<string>();
  for (const child of header?.children ?? []) {
    const type = headers[child.name];
    if (type === undefined || child.space !== 't') continue;
    if (seen.has(child.name)) {
      throw new RequestFault(
        'ErrorDuplicateSOAPHeader',
        `The header ${child.name} is there twice.`,
      );
    }
    seen.add(child.name);
    if (newerVersions.has(child.attributes['Version'] ?? '')) continue;
    try {
      checkElement(child, typeNamed(type));
    } catch (error) {
      if (child.name !== 'RequestServerVersion') throw error;
      throw new RequestFault(
        'ErrorInvalidServerVersion',
        'The specified server version is invalid.',
      );
    }
  }
}
