import { foldText } from './foldText.ts';

/** What a number is the number of, in German and English, folded. */
const things = new Set(
  `rechnung rg re invoice inv faktura auftrag auftragsbestaetigung auftragsbestatigung ab au order
  bestellung best po angebot ang an quote quotation offer lieferschein ls delivery projekt project
  proj pr kunde kunden kd customer client lieferant supplier vendor debitor kreditor vertrag contract
  gutschrift gs creditnote mahnung reminder beleg document doc dokument vorgang case ticket
  aktenzeichen az akte ref referenz reference zeichen id artikel wartung reklamation rma anfrage
  inquiry enquiry serviceauftrag kommission`.split(/\s+/),
);

/** What says that a number follows, alone or at the end of a compound: Nr, Rechnungsnummer. */
const numberWord = /(?:^|.{2})(?:nummer|number|nr)$|^(?:no|num|numero)$/;

/**
 * Whether a document number is to be expected behind this word: Rechnung, Order, Nr, Kundennummer.
 */
export function isNumberLabel(word: string): boolean {
  if (word.length > 40) return false;
  const folded = foldText(word);
  return things.has(folded) || numberWord.test(folded);
}
