import type { Figure } from '../../shared/recordViews.ts';

/**
 * A figure's value in the reader's locale. Amounts stay decimal text all the way, so that no cent is
 * lost. A wall time is shown as it stands in the ERP, with its zone only where that is not the reader's.
 *
 * @param zone the reader's IANA time zone.
 */
export function sayFigure(value: Figure['value'], locale: string, zone: string): string {
  switch (value.type) {
    case 'money':
      return sayMoney(value.amount, value.currency, locale);
    case 'number':
      return new Intl.NumberFormat(locale).format(value.number);
    case 'date':
      return sayWallTime(`${value.date}T00:00`, locale, { dateStyle: 'medium' });
    case 'time': {
      const time = sayWallTime(value.at, locale, { dateStyle: 'medium', timeStyle: 'short' });
      return value.zone === zone ? time : `${time} (${value.zone})`;
    }
    case 'text':
      return value.text;
  }
}

function sayMoney(amount: string, currency: string, locale: string): string {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    return format.format(amount as `${number}`);
  } catch {
    // An ERP may have three letters that are no currency.
    return `${amount} ${currency}`;
  }
}

/** Formats a wall time without moving it: read and written as if it were UTC. */
function sayWallTime(at: string, locale: string, style: Intl.DateTimeFormatOptions): string {
  const time = new Date(`${at}Z`);
  if (Number.isNaN(time.getTime())) return at;
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(time);
}
