import type { AppointmentSummary } from '../../../mailbox/ItemSummary.ts';

/** Where an appointment is drawn in its day: fractions of the shown hours and of the width. */
export interface PlacedAppointment {
  appointment: AppointmentSummary;
  top: number;
  height: number;
  left: number;
  width: number;
}

/** The least height of an appointment, as a share of an hour: its title must fit. */
const least = 0.5;

/**
 * Places the timed appointments of one day. Those at the same time stand side by side.
 * @param dayStart midnight of the day, in milliseconds
 * @param hours first and last hour shown; what lies outside is drawn at the edge
 */
export function layoutDay(
  appointments: AppointmentSummary[],
  dayStart: number,
  hours: { first: number; last: number },
): PlacedAppointment[] {
  const span = hours.last - hours.first;
  const hourOf = (at: string) => (Date.parse(at) - dayStart) / 3_600_000;
  const blocks = appointments
    .map((appointment) => {
      const from = clamp(hourOf(appointment.start), hours.first, hours.last - least);
      const to = clamp(hourOf(appointment.end), from + least, hours.last);
      return { appointment, from, to, column: 0, columns: 1 };
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);

  let cluster: typeof blocks = [];
  let clusterEnd = -Infinity;
  for (const block of blocks) {
    if (block.from >= clusterEnd) cluster = [];
    const taken = new Set(cluster.filter(({ to }) => to > block.from).map(({ column }) => column));
    while (taken.has(block.column)) block.column += 1;
    cluster.push(block);
    clusterEnd = Math.max(...cluster.map(({ to }) => to));
    const columns = Math.max(...cluster.map(({ column }) => column)) + 1;
    for (const one of cluster) one.columns = columns;
  }
  return blocks.map(({ appointment, from, to, column, columns }) => ({
    appointment,
    top: (from - hours.first) / span,
    height: (to - from) / span,
    left: column / columns,
    width: 1 / columns,
  }));
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
