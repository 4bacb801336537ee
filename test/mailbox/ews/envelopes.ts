import { namespaces } from '../../../server/mailbox/ews/xml/namespaces.ts';

const open = `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${namespaces.soap}"><s:Header><h:ServerVersionInfo MajorVersion="15" MinorVersion="2" xmlns:h="${namespaces.t}"/></s:Header><s:Body>`;
const close = '</s:Body></s:Envelope>';
const declared = `xmlns:m="${namespaces.m}" xmlns:t="${namespaces.t}"`;

/** Answers as Exchange writes them, for tests. */
export const envelopes = {
  /** The answer of an operation with these response messages. */
  answer: (operation: string, ...messages: string[]): string =>
    `${open}<m:${operation}Response ${declared}><m:ResponseMessages>${messages.join('')}</m:ResponseMessages></m:${operation}Response>${close}`,

  success: (operation: string, content = ''): string =>
    `<m:${operation}ResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>${content}</m:${operation}ResponseMessage>`,

  failure: (operation: string, code: string, messageXml = '', responseClass = 'Error'): string =>
    `<m:${operation}ResponseMessage ResponseClass="${responseClass}"><m:MessageText>It failed for someone@example.com.</m:MessageText><m:ResponseCode>${code}</m:ResponseCode><m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>${messageXml === '' ? '' : `<m:MessageXml>${messageXml}</m:MessageXml>`}</m:${operation}ResponseMessage>`,

  fault: (code: string, messageXml = ''): string =>
    `${open}<s:Fault><faultcode xmlns:a="${namespaces.t}">a:${code}</faultcode><faultstring>Refused.</faultstring><detail><e:ResponseCode xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">${code}</e:ResponseCode><t:MessageXml xmlns:t="${namespaces.t}">${messageXml}</t:MessageXml></detail></s:Fault>${close}`,

  backOff: (milliseconds: number): string =>
    `<t:Value Name="BackOffMilliseconds">${milliseconds}</t:Value>`,

  contacts: (...ids: string[]): string =>
    `<m:Items>${ids.map((id) => `<t:Contact><t:ItemId Id="${id}" ChangeKey="ck-${id}"/></t:Contact>`).join('')}</m:Items>`,
};
