/** The namespaces of EWS, by the prefixes this client writes (messages.xsd, types.xsd, SOAP 1.1). */
export const namespaces = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  m: 'http://schemas.microsoft.com/exchange/services/2006/messages',
  t: 'http://schemas.microsoft.com/exchange/services/2006/types',
} as const;
