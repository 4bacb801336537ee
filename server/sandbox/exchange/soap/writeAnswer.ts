import { typeNamed } from '../schema/typeNamed.ts';
import { element } from '../xml/element.ts';
import { namespaces } from '../xml/namespaces.ts';
import { writeXml } from '../xml/writeXml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { serverVersion } from './serverVersion.ts';

/** Answers whose type is not called like their element. */
const otherTypes: Readonly<Record<string, string>> = {
  GetUserPhotoResponse: 'm:GetUserPhotoResponseMessageType',
};

/** An answer in its envelope. */
export function writeAnswer(answer: XmlElement): string {
  const type = typeNamed(otherTypes[answer.name] ?? `m:${answer.name}Type`);
  const header = writeXml(element('ServerVersionInfo', [], { ...serverVersion }), 't', null);
  const { s, m, t } = namespaces;
  return (
    `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${s}" xmlns:m="${m}" xmlns:t="${t}">` +
    `<s:Header>${header}</s:Header><s:Body>${writeXml(answer, 'm', type)}</s:Body></s:Envelope>`
  );
}
