/** As Outlook tells it and as a form has it: instants, wall times. */
interface Times {
  start: string;
  end: string;
}

/**
 * Instants as wall times of a zone, `yyyy-mm-ddThh:mm`; from midnight to midnight they are days, the last one included.
 *
 * @param zone an IANA name
 */
export function wallTimes({ start, end }: Times, zone: string): Times {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'short' },
  });
  const wall = (at: number) => format.format(at).replace(' ', 'T');
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const isDays = to > from && [from, to].every((at) => wall(at).endsWith('T00:00'));
  if (!isDays) return { start: wall(from), end: wall(to) };
  return { start: wall(from).slice(0, 10), end: wall(to - 1).slice(0, 10) };
}
