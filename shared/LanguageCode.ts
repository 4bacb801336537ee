/** The languages that the product speaks to the people who use Outlook, English first: it stands in for all others. */
export const languageCodes = ['en', 'de', 'fr', 'it'] as const;
export type LanguageCode = (typeof languageCodes)[number];
