/** The namespaces of EWS and SOAP 1.1, by the letters that XmlElement uses. */
export const namespaces: Readonly<Record<string, string>> = {
  s: 'http://schemas.xmlsoap.org/soap/envelope/',
  m: 'http://schemas.microsoft.com/exchange/services/2006/messages',
  t: 'http://schemas.microsoft.com/exchange/services/2006/types',
};
