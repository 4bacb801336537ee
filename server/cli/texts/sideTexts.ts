import type { Side } from '../../../shared/records/Area.ts';
import type { Texts } from '../Command.ts';

/** The sides, as they stand alone. */
export const sideTexts: Readonly<Record<Side, Texts>> = {
  erp: { en: 'ERP', de: 'ERP' },
  mailbox: { en: 'mailbox', de: 'Postfach' },
};
