/**
 * The namespaces of an Outlook manifest. They are identifiers, compared letter by letter, and
 * "http" is part of them: a page of Microsoft's prints one with "https", which no client knows
 * (platform.md, A2.2). Source: [MS-OWEMXML].
 */
export const namespaces = {
  office: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  basic: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  overrides10: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  overrides11: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;
