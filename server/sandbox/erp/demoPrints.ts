import type { DemoData, DemoRow, DemoValue } from './DemoData.ts';
import { type PdfLine, writePdf } from './writePdf.ts';

/** From the left edge, in points: where texts and where their values begin. */
const [left, right] = [70, 330];

/** The invoices of the demo ERP as PDFs: the rows of its table of documents' files. */
export function demoPrints(data: DemoData): DemoRow[] {
  const companies = new Map(rowsOf(data, 'mandanten').map((row) => [row['mandant_nr'], row]));
  const addresses = new Map(rowsOf(data, 'adressen').map((row) => [keyOf(row), row]));
  return rowsOf(data, 'rechnungen').map((invoice) => {
    const company = companies.get(invoice['mandant_nr'] ?? null) ?? {};
    const address = addresses.get(keyOf(invoice)) ?? {};
    const number = said(invoice['rechnung_nr']);
    return {
      mandant_nr: invoice['mandant_nr'] ?? null,
      beleg_art: 'RE',
      beleg_id: invoice['beleg_id'] ?? null,
      lfd_nr: 1,
      dateiname: `${number}.pdf`,
      erstellt_am: invoice['angelegt_am'] ?? null,
      inhalt: writePdf(`Rechnung ${number}`, page(invoice, address, company)),
    };
  });
}

function page(invoice: DemoRow, address: DemoRow, company: DemoRow): PdfLine[] {
  const sender = said(company['bezeichnung']);
  const money = (value: DemoValue | undefined) =>
    `${amount(said(value))} ${said(invoice['waehrung'])}`;
  const small = { size: 10 };
  const recipient = [
    said(address['name1']),
    said(address['strasse']),
    `${said(address['plz'])} ${said(address['ort'])}`,
  ];
  const facts: [string, string][] = [
    ['Rechnungsdatum', day(said(invoice['datum']))],
    ['Fällig am', day(said(invoice['faellig_am']))],
    ['Kundennummer', said(invoice['adr_nr'])],
    ['Rechnungsbetrag', money(invoice['brutto'])],
    ['Davon offen', money(invoice['offen'])],
  ];
  return [
    { x: left, y: 780, size: 16, isBold: true, text: sender },
    ...recipient.map((text, i) => ({ ...small, x: left, y: 690 - 15 * i, text })),
    { x: left, y: 590, size: 14, isBold: true, text: `Rechnung ${said(invoice['rechnung_nr'])}` },
    { ...small, x: left, y: 565, text: said(invoice['betreff']) },
    ...facts.flatMap(([label, value], i) => [
      { ...small, x: left, y: 530 - 18 * i, text: label },
      { ...small, x: right, y: 530 - 18 * i, isBold: label === 'Rechnungsbetrag', text: value },
    ]),
    { ...small, x: left, y: 400, text: 'Vielen Dank für Ihren Auftrag.' },
  ];
}

/** The customer that a row is, or belongs to. */
const keyOf = (row: DemoRow): string => `${said(row['mandant_nr'])} ${said(row['adr_nr'])}`;

const rowsOf = (data: DemoData, table: string): DemoRow[] => data[table] ?? [];

const said = (value: DemoValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const day = (iso: string): string => iso.split('-').reverse().join('.');

/** `1190.00` as `1.190,00`. */
function amount(decimal: string): string {
  const [whole = '', cents = ''] = decimal.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
}
