import { ruling } from './ruling.ts';

/** `erp-link accounts folders add`: mail of these folders goes to the ERP, from their date on (BW9). */
export const foldersAdd = ruling(true, {
  en: 'Lets mail folders take part, each from a day on; counts at once.',
  de: 'Lässt Mailordner teilnehmen, jeden ab einem Tag; gilt sofort.',
});
