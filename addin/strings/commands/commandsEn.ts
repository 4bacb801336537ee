/** What the commands without a pane say over the item, in English; `commandsDe.ts` has the same. Short: Outlook takes 150 characters. */
export const commandsEn = {
  signIn: 'Open ERP Link and sign in to your ERP once.',
  linked: (titles: string) => `Linked to ${titles}. To undo, open ERP Link.`,
  linkedAlready: (titles: string) => `Already linked to ${titles}.`,
  noLast: 'You have not linked anything yet. Open ERP Link and choose a record.',
  markFailed: 'Linked, but Outlook did not keep it on the item. Open ERP Link.',
  filing: 'Filing in the ERP…',
  filed: (titles: string, documents: number) =>
    `Filed to ${titles}${documents === 0 ? '' : documents === 1 ? ' with 1 attachment' : ` with ${documents} attachments`}. To undo, open ERP Link.`,
  filedByMe: (titles: string, when: string) => `You filed this to ${titles}: ${when}.`,
  filedBy: (who: string, titles: string, when: string) =>
    `${who} filed this to ${titles}: ${when}.`,
  filingAlready: 'This mail is being filed already.',
  linkedOnly: (titles: string, why: string) => `Linked to ${titles}, not filed. ${why}`,
  choose: 'It is not certain what this mail concerns. Open ERP Link and choose.',
  tooMuch: 'That is too much to file at once. Open ERP Link and choose.',
  goesOn: 'This takes longer. Open ERP Link to see how it ends.',
  person: (who: string, what: string, organization: string) =>
    `${who}: ${what}${organization === '' ? '' : ` of ${organization}`}`,
  more: (count: number) => `and ${count} more`,
  inherited: (titles: string) => `Linked to ${titles} as its conversation is.`,
  writtenLinks: (titles: string) => `Linked to ${titles}.`,
};
