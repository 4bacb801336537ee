import { runStory, type Ending } from '../runStory.ts';
import type { Fault } from '../story/Fault.ts';
import type { Story } from '../story/Story.ts';
import type { CrashScenario } from './crashScenarios.ts';

/** What killing a scenario everywhere came to. */
export interface Crashes {
  points: number;
  again: number;
  /** Sentences: which crash led where. */
  faults: string[];
}

/**
 * Kills a scenario's last round before and after each durable point, and again while it recovers; each time the end must
 * be the end without any crash (I11), and everything else must hold too.
 *
 * @param everyAgain the so manieth of the points is killed again, at each point of the recovery; 0 is none.
 */
export async function crashEverywhere(
  { name, story }: CrashScenario,
  everyAgain: number,
): Promise<Crashes> {
  const whole = await runStory(story);
  const crashes: Crashes = { points: 0, again: 0, faults: [] };
  note(crashes, name, 'without a crash', whole, whole.end);
  for (let point = 0; point < whole.durable; point += 1) {
    const once = await runStory(withCrashes(story, [point]));
    crashes.points += 1;
    note(crashes, name, `killed at ${point}`, once, whole.end);
    if (everyAgain === 0 || point % everyAgain !== 0) continue;
    for (let later = point + 1; later < once.durable; later += 1) {
      const twice = await runStory(withCrashes(story, [point, later]));
      crashes.again += 1;
      note(crashes, name, `killed at ${point} and ${later}`, twice, whole.end);
    }
  }
  return crashes;
}

function withCrashes(story: Story, points: readonly number[]): Story {
  const faults = points.map((nth): Fault => ({ on: 'durable', what: 'crash', nth }));
  const last = story.rounds.length - 1;
  const rounds = story.rounds.map((round, at) => (at === last ? { ...round, faults } : round));
  return { ...story, rounds };
}

function note(crashes: Crashes, name: string, when: string, ending: Ending, end: string): void {
  for (const { invariant, what } of ending.violations) {
    crashes.faults.push(`${name}, ${when}: ${invariant} ${what}`);
  }
  if (ending.end !== end) {
    crashes.faults.push(`${name}, ${when}: I11 another end\n${difference(end, ending.end)}`);
  }
}

function difference(wanted: string, got: string): string {
  const [left, right] = [wanted.split('\n'), got.split('\n')];
  return [
    ...left.filter((line) => !right.includes(line)).map((line) => `    - ${line}`),
    ...right.filter((line) => !left.includes(line)).map((line) => `    + ${line}`),
  ].join('\n');
}
