/**
 * Half an hour from the next full hour on, as wall times of a zone: what is proposed where nothing says when.
 *
 * @param now milliseconds since 1970
 * @param zone an IANA name that is known
 */
export function nextHour(now: number, zone: string): { start: string; end: string } {
  const hour = 3_600_000;
  const at = (time: number): string => {
    const parts = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'short' },
    });
    return parts.format(time).replace(' ', 'T');
  };
  const start = Math.ceil((now + 1) / hour) * hour;
  return { start: at(start), end: at(start + hour / 2) };
}
