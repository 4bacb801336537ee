/** What stands around a number: a few characters before and behind it are enough. */
export interface NumberSurroundings {
  before: string;
  behind: string;
}

const currencyBefore = /(?:[€$£¥]|(?<![\p{L}\d])(?:EUR|CHF|USD|GBP|Euro|Fr\.|SFr\.)) ?$/iu;
const unitBehind =
  /^ ?(?:[€$£¥%°]|(?:EUR|CHF|USD|GBP|Euro|Franken|Prozent|percent|Stück|Stk|pcs|pieces|km|kg|Uhr|Tage|days)(?![\p{L}\d]))/iu;

/** Ends in one or two decimals: 1.234,56. */
const decimalsBehind = /^,\d{1,2}(?!\d)/;
const groupedThousands = /^\d{1,3}(?:\.\d{3})+$/;
const decimalPoint = /^\d+\.\d{1,2}$/;
const internetHost = /^\d{1,3}(?:\.\d{1,3}){3,}$/;
const numberAndUnit =
  /^\d+(?:eur|euro|chf|usd|kg|km|mm|cm|ml|kb|mb|gb|tb|px|pt|min|std|uhr|stk|kwh|kw)$/i;

/**
 * Whether this is what mails are full of and no document number: a date, an amount, a post code
 * with its town, a host, so many kilograms.
 *
 * @param number as it stands in the text, without blanks and without a prefix before a blank.
 * @param named a word such as `Rechnung` or a prefix stands before it, which settles what could be
 * either.
 */
export function isEverydayNumber(
  number: string,
  around: NumberSurroundings,
  named: boolean,
): boolean {
  if (isFullDate(number) || numberAndUnit.test(number)) return true;
  // With letters of its own it is hardly an amount, whatever follows: RE-2026-10042 EUR 500.
  if (/\p{L}/u.test(number)) return !named && isPostCode(number, around);
  if (isAmount(number, around.behind) || internetHost.test(number)) return true;
  if (named) return false;
  if (isMonth(number) || isCompactDate(number)) return true;
  if (currencyBefore.test(around.before) || unitBehind.test(around.behind)) return true;
  return isPostCode(number, around);
}

function isAmount(number: string, behind: string): boolean {
  return (
    groupedThousands.test(number) ||
    decimalPoint.test(number) ||
    (decimalsBehind.test(behind) && /^[\d.]+$/.test(number))
  );
}

/** 12.05.2026, 5/12/26, 2026-05-12, and a moment such as 2026-05-12T10. */
function isFullDate(number: string): boolean {
  const dayFirst = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(number);
  if (dayFirst) return isDayAndMonth(dayFirst[1], dayFirst[3]);
  const yearFirst = /^(?:19|20)\d{2}([./-])(\d{1,2})\1(\d{1,2})(?:T\d{1,6}Z?)?$/.exec(number);
  return yearFirst !== null && isDayAndMonth(yearFirst[2], yearFirst[3]);
}

/** 05/2026, 2026-05. */
function isMonth(number: string): boolean {
  const match =
    /^(\d{1,2})[./-](?:19|20)\d{2}$/.exec(number) ?? /^(?:19|20)\d{2}[./-](\d{1,2})$/.exec(number);
  return match !== null && inRange(match[1], 12);
}

/** 20260512, 12052026. */
function isCompactDate(number: string): boolean {
  const match =
    /^(?:19|20)\d{2}(\d{2})(\d{2})$/.exec(number) ?? /^(\d{2})(\d{2})(?:19|20)\d{2}$/.exec(number);
  return match !== null && isDayAndMonth(match[1], match[2]);
}

function isDayAndMonth(a: string | undefined, b: string | undefined): boolean {
  return inRange(a, 31) && inRange(b, 31) && (inRange(a, 12) || inRange(b, 12));
}

function inRange(text: string | undefined, greatest: number): boolean {
  const number = Number(text);
  return number >= 1 && number <= greatest;
}

/** 80331 München, 8001 Zürich, D-80331. */
function isPostCode(number: string, around: NumberSurroundings): boolean {
  if (/^(?:D|DE|A|AT|CH|L|FL|LI)-\d{4,5}$/.test(number)) return /^ \p{Lu}/u.test(around.behind);
  return /^\d{4,5}$/.test(number) && /^ \p{Lu}\p{Ll}/u.test(around.behind);
}
