import type { CommandTexts } from './CommandTexts.ts';

/** What the commands without a pane say over the item, in German. */
export const commandsDe: CommandTexts = {
  signIn: 'Öffnen Sie ERP Link und melden Sie sich einmal am ERP an.',
  linked: (titles) => `Verknüpft mit ${titles}. Rückgängig in ERP Link.`,
  linkedAlready: (titles) => `Schon verknüpft mit ${titles}.`,
  noLast: 'Sie haben noch nichts verknüpft. Öffnen Sie ERP Link und wählen Sie einen Datensatz.',
  markFailed: 'Verknüpft, aber Outlook hat es nicht am Element gespeichert. Öffnen Sie ERP Link.',
  filing: 'Wird im ERP abgelegt…',
  filed: (titles, documents) =>
    `Abgelegt bei ${titles}${documents === 0 ? '' : documents === 1 ? ' mit 1 Anlage' : ` mit ${documents} Anlagen`}. Rückgängig in ERP Link.`,
  filedByMe: (titles, when) => `Von Ihnen abgelegt bei ${titles}: ${when}.`,
  filedBy: (who, titles, when) => `Von ${who} abgelegt bei ${titles}: ${when}.`,
  filingAlready: 'Diese Mail wird schon abgelegt.',
  linkedOnly: (titles, why) => `Verknüpft mit ${titles}, nicht abgelegt. ${why}`,
  choose: 'Es ist nicht sicher, worum es geht. Öffnen Sie ERP Link und wählen Sie.',
  tooMuch: 'Das ist zu viel, um es auf einmal abzulegen. Öffnen Sie ERP Link und wählen Sie.',
  goesOn: 'Das dauert länger. Öffnen Sie ERP Link, um zu sehen, wie es ausgeht.',
  person: (who, what, organization) =>
    `${who}: ${what}${organization === '' ? '' : ` von ${organization}`}`,
  more: (count) => `und ${count} weitere`,
  inherited: (titles) => `Verknüpft mit ${titles} wie die Unterhaltung.`,
  writtenLinks: (titles) => `Verknüpft mit ${titles}.`,
};
