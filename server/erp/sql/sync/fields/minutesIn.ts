/** How many minutes there are in a unit of the mapping. */
export function minutesIn(unit: 'minutes' | 'hours' | 'days' | undefined): number {
  return unit === 'days' ? 1440 : unit === 'hours' ? 60 : 1;
}
