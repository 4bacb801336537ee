import { isNameLine } from './isNameLine.ts';
import type { Signature } from './Signature.ts';
import { signatureLines } from './signatureLines.ts';

/** A number as people write it: digits with what stands between them, at least six of them. */
const number = String.raw`(\+?\(?\d[\d\s()./–-]{4,28}\d)`;
const phoneWords = {
  businessFax: String.raw`(?:tele)?fax|факс|f`,
  mobilePhone: String.raw`mobil(?:e|telefon|funk)?|handy|cell(?:ular)?|natel|portable|моб(?:ильный)?|м|m`,
  businessPhone: String.raw`tele(?:f|ph)on(?:e|o)?|tel|t[ée]l|fon|phone|b(?:ü|ue)ro|office|durchwahl|direct|direkt|zentrale|тел(?:ефон)?|т|t|p`,
} as const;

/** What firms are called by law, so that a line with it is the firm. */
const legalForm = new RegExp(
  String.raw`(^|[\s"«“(,])(${[
    ...[
      'g?GmbH',
      'AG',
      'KG',
      'KGaA',
      'OHG',
      'UG',
      'GbR',
      'e\\.\\s?K\\.',
      'e\\.\\s?V\\.',
      'eG',
      'SE',
    ],
    ...[
      'Ltd\\.?',
      'Limited',
      'LLC',
      'LLP',
      'PLC',
      'Inc\\.?',
      'Corp\\.?',
      'Sàrl',
      'SARL',
      'S\\.?A\\.?S?',
    ],
    ...[
      'S\\.p\\.A\\.',
      'S\\.r\\.l\\.',
      'B\\.?V\\.?',
      'N\\.?V\\.?',
      'ApS',
      'A/S',
      'AB',
      'Oy',
      's\\.\\s?r\\.\\s?o\\.',
    ],
    ...['Sp\\. z o\\.\\s?o\\.', 'ООО', 'ОАО', 'ЗАО', 'ПАО', 'АО', 'ИП', 'ТОВ', 'ТОО'],
  ].join('|')})($|[\s"»”),.|])`,
  'u',
);
const street =
  /^(\p{L}[\p{L}\s.'’-]*(straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm|chaussee|street|road|avenue|lane)\s*\d+\s?\p{L}?\b|\d+\s?\p{L}?,?\s+(rue|avenue|boulevard|place)\s.{2,60}|(via|viale|piazza|corso)\s.{2,60}\d+|(ул\.|улица|пр\.|просп\.|проспект|вул\.|пер\.)\s?.{2,60})/iu;
const town = /(?<![\p{L}\d-])(?:[A-Z]{1,2}-)?(\d{4,6})\s+(\p{L}[\p{L}\s.'’()-]{1,40})/u;
const web = /\b((?:https?:\/\/|www\.)[^\s<>|,;"]{3,200})/i;

/** Reads what the end of a mail says of its writer. What is not plain to see is left out rather than guessed. */
export function readSignature(body: string, writer: string): Signature {
  const lines = signatureLines(body, writer);
  const found: Signature = {
    ...{ jobTitle: null, company: null, businessPhone: null, mobilePhone: null },
    ...{ businessFax: null, website: null, businessStreet: null },
    ...{ businessPostalCode: null, businessCity: null },
  };
  for (const line of lines) {
    // Many write all on one line, with signs between.
    for (const part of line.split(/\s+[|•·–—]\s+|\s*[|•·]\s*|,\s+(?=\d{4,6}\s\p{L})/u)) {
      readPart(found, part.trim());
    }
  }
  return { ...found, jobTitle: titleIn(lines, writer) };
}

function readPart(found: Signature, part: string): void {
  const site = web.exec(part)?.[1]?.replace(/[.)\]]+$/, '');
  if (site !== undefined) found.website ??= site;
  const isPhone = readPhones(found, part);
  if (part.length > 90 || part.includes('@')) return;
  if (legalForm.test(part)) {
    found.company ??= part.replace(/\s*,?\s*$/, '');
    return;
  }
  if (street.test(part)) found.businessStreet ??= part.replace(/,$/, '');
  const place = isPhone ? null : town.exec(part);
  if (place !== null) {
    found.businessPostalCode ??= place[1] ?? null;
    found.businessCity ??= place[2]?.trim() ?? null;
  }
}

/** @returns whether there was a number. */
function readPhones(found: Signature, part: string): boolean {
  let isAny = false;
  for (const [field, words] of Object.entries(phoneWords)) {
    const pattern = new RegExp(String.raw`(?<![\p{L}])(?:${words})\s*[.:]*\s*${number}`, 'iu');
    const told = pattern.exec(part)?.[1];
    if (told === undefined) continue;
    isAny = true;
    const key = field as keyof typeof phoneWords;
    found[key] ??= told.trim();
  }
  // Alone on its line and written as numbers are abroad: it can be nothing else.
  const bare = isAny ? undefined : new RegExp(`^${number}$`).exec(part)?.[1];
  if (bare?.startsWith('+') !== true) return isAny;
  found.businessPhone ??= bare.trim();
  return true;
}

/** What stands between the writer's name and the firm: one line, in words alone. */
function titleIn(lines: readonly string[], writer: string): string | null {
  const named = lines.findIndex((line) => isNameLine(line, writer));
  const next = named < 0 ? undefined : lines[named + 1];
  if (next === undefined || next.length > 80) return null;
  const isOther =
    /[\d@:]|www\./.test(next) ||
    legalForm.test(next) ||
    street.test(next) ||
    !/\p{L}{3}/u.test(next);
  return isOther ? null : next;
}
