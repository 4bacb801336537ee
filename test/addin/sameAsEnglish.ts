/** Words that are spelt in another language as in English. Whatever else is the same was not translated. */
export const sameAsEnglish: Readonly<Record<'de' | 'fr' | 'it', readonly string[]>> = {
  de: [
    ...['ERP Link', 'ERP', 'Outlook', 'Skype', 'ISDN', 'Details', 'Cc', 'Bcc', 'Optional', 'Name'],
    ...['Fax', 'Pager', 'Telex', 'Website', 'Chat', 'Text', 'Normal'],
  ],
  fr: [
    ...['ERP Link', 'ERP', 'Outlook', 'Skype', 'Cc', 'Contact', 'Contacts', 'Suggestions'],
    ...['suggestions', 'Synchronisation', 'Profession', 'E-mail', 'Notes', 'Importance'],
    ...['Conversation', 'Normal'],
  ],
  it: [
    ...['ERP Link', 'ERP', 'Outlook', 'Skype', 'ISDN', 'Cc', 'Account', 'E-mail', 'Fax', 'Telex'],
    ...['Chat', 'No'],
  ],
};
