import { clockSetBack } from '../../../server/core/accounts/clockSetBack.ts';
import { nextDue } from '../../../server/core/accounts/nextDue.ts';
import type { RunHistory } from '../../../server/core/accounts/ScheduleFacts.ts';
import { goesTo } from '../../../server/core/sync/goesTo.ts';
import type { Schedule } from '../../../server/core/sync/Policy.ts';
import { factsOf, minutes } from './scheduleFacts.ts';

/** What is played. Times of the story are milliseconds since its begin, on a clock that nobody sets. */
interface Story {
  /** Milliseconds since 1970. */
  begin: number;
  schedules: readonly Schedule[];
  zone: string;
  /** How long runs take, in milliseconds; taken in turn. */
  lengths: readonly number[];
  /** When the server's clock is set back, and by how much. */
  setBack: { at: number; by: number };
  /** From when to when every run fails. */
  outage: { from: number; to: number };
  /** Until when. */
  end: number;
}

/** A run of the story. */
interface PlayedRun {
  /** In the story's time. */
  began: number;
  /** What the server's clock showed. */
  shown: number;
  direction: Schedule['direction'];
  isWell: boolean;
  /** How many had failed before, in a row. */
  failures: number;
}

/** Asks nextDue for days, as a scheduler does that sleeps no longer than five minutes, and does what it says. */
export function playDays(story: Story): PlayedRun[] {
  const { begin, schedules, zone } = story;
  const wall = (time: number) => begin + time - (time >= story.setBack.at ? story.setBack.by : 0);
  let times: RunHistory | null = null;
  let [looked, setBack] = [{ wall: begin, steady: 0 }, 0];
  const runs: PlayedRun[] = [];
  for (let time = 0; time < story.end;) {
    const now = wall(time);
    setBack += clockSetBack(looked, { wall: now, steady: time });
    looked = { wall: now, steady: time };
    const due = nextDue(factsOf({ schedules, zone, now, times, since: begin, setBack }));
    if (due === null || due.at > now) {
      time += Math.min(Math.max(1, (due?.at ?? Infinity) - now), minutes(5));
      continue;
    }
    const isWell = time < story.outage.from || time >= story.outage.to;
    const failures = times?.failures ?? 0;
    runs.push({ began: time, shown: now, direction: due.direction, isWell, failures });
    time += 1 + (story.lengths[runs.length % story.lengths.length] ?? 0);
    times = after(times, { began: now, ended: wall(time), direction: due.direction, isWell });
    // A run that was under way when the clock was set back is remembered partly by the old one.
    looked = { wall: wall(time), steady: time };
    setBack = 0;
  }
  return runs;
}

/** What the store remembers after a run. */
function after(
  times: RunHistory | null,
  run: { began: number; ended: number; direction: Schedule['direction']; isWell: boolean },
): RunHistory {
  const known = times?.servedAt ?? { erp: null, mailbox: null };
  const served = (side: 'erp' | 'mailbox') =>
    run.isWell && goesTo(run.direction, side) ? run.began : known[side];
  return {
    wellAt: run.isWell ? run.ended : (times?.wellAt ?? null),
    endedAt: run.ended,
    failures: run.isWell ? 0 : (times?.failures ?? 0) + 1,
    servedAt: { erp: served('erp'), mailbox: served('mailbox') },
  };
}
