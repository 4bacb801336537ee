import { foldText } from './foldText.ts';

/**
 * What a word before a number says about it: the number of an organization (Kundennummer), of
 * something else (Rechnung, Ticket, Auftragsnummer), or that a number follows and no more (Nr., ref).
 */
export type NumberLabel = 'organization' | 'other' | 'any';

const organizations = new Set(
  `kunde kunden kd customer client lieferant lieferanten supplier vendor debitor debitoren kreditor
  kreditoren`.split(/\s+/),
);

const others = new Set(
  `rechnung rechnungs rg re invoice inv faktura auftrag auftragsbestaetigung auftragsbestatigung ab au
  order bestellung best po angebot ang an quote quotation offer lieferschein ls delivery projekt project
  proj pr vertrag contract gutschrift gs creditnote mahnung reminder vorgang case ticket akte artikel
  wartung reklamation rma anfrage inquiry enquiry serviceauftrag kommission`.split(/\s+/),
);

const anything = new Set(
  `beleg document doc dokument aktenzeichen az ref referenz reference zeichen id`.split(/\s+/),
);

/** Nr, Rechnungsnummer; with what the number is of before it. */
const numberWord = /^(.{2,}?)-?(?:nummer|number|nr)$/;
const bareNumberWord = /^(?:nummer|number|nr|no|num|numero)$/;

/** Null for a word behind which no number is to be expected. */
export function numberLabel(word: string): NumberLabel | null {
  if (word.length > 40) return null;
  const folded = foldText(word);
  if (bareNumberWord.test(folded) || anything.has(folded)) return 'any';
  if (organizations.has(folded)) return 'organization';
  if (others.has(folded)) return 'other';
  const of = numberWord.exec(folded)?.[1];
  if (of === undefined) return null;
  return organizations.has(of) ? 'organization' : 'other';
}
