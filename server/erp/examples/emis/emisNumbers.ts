import type { ExampleData, ExampleRow } from '../ExampleData.ts';

/** The tables whose numbers come from number ranges, and the column with the number. */
const counted = {
  termin: 'termin_nr',
  wiedervorlage: 'wv_nr',
  posteingang: 'mail_nr',
  postausgang: 'mail_nr',
};

/** The number ranges as they stand after these rows. */
export function emisNumbers(data: ExampleData): ExampleRow[] {
  return Object.entries(counted).map(([tabelle, column]) => {
    const numbers = (data[tabelle] ?? []).map((row) => Number(row[column]));
    return { tabelle, letzte_nr: numbers.reduce((most, number) => Math.max(most, number), 0) };
  });
}
