import { numberLabel } from './numberLabel.ts';

/**
 * Whether a document number is to be expected behind this word: Rechnung, Order, Nr, Kundennummer.
 */
export function isNumberLabel(word: string): boolean {
  return numberLabel(word) !== null;
}
