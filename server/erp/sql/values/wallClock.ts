/** One for each zone that a mapping names: making a format takes a hundred times as long as using it, and 25 KB. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Writes an instant (milliseconds since 1970) as the clock on a zone's walls shows it: 2026-11-21 09:30. */
export function wallClock(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    // Swedish dates are ISO dates.
    clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    clocks.set(zone, clock);
  }
  return clock;
}
