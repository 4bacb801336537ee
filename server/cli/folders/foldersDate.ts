import { ruling } from './ruling.ts';

/** `erp-link accounts folders date`: from which day on mail of a folder counts; an earlier one is made up for (BW8). */
export const foldersDate = ruling(null, {
  en: 'Says from which day on mail of folders goes over; what is older then is made up for.',
  de: 'Sagt, ab welchem Tag Mail aus Ordnern übergeht; ein früherer wird nachgeholt.',
});
