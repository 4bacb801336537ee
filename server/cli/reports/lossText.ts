import type { Loss } from '../../core/sync/Loss.ts';
import type { Language } from '../Command.ts';

/** Which fields some things lose, over all of them: “notes (not held), subject (only 80 characters)”. */
export function lossText(losses: readonly Loss[], language: Language): string {
  const de = language === 'de';
  const told = losses.flatMap(({ side, fields }) =>
    fields.map((lost) => {
      const where =
        side === 'erp' ? (de ? 'im ERP' : 'in the ERP') : de ? 'im Postfach' : 'in the mailbox';
      if (lost.why === 'not-held') {
        return de
          ? `${lost.field} hat ${where} keinen Platz`
          : `${lost.field} has no room ${where}`;
      }
      if (lost.why === 'refused') {
        return de
          ? `${lost.field} wird ${where} nicht angenommen`
          : `${lost.field} is not accepted ${where}`;
      }
      if (lost.why === 'several') {
        return de
          ? `${lost.field} bleibt leer, weil mehrere die Mailadresse haben`
          : `${lost.field} stays empty, since several have the mail address`;
      }
      return de
        ? `${lost.field} ist ${where} höchstens ${lost.limit} Zeichen lang`
        : `${lost.field} holds ${lost.limit} characters ${where}`;
    }),
  );
  return [...new Set(told)].join('; ');
}
