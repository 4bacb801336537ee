import { checkSeed } from '../checkSeed.ts';
import { crashEverywhere } from '../crashes/crashEverywhere.ts';
import { crashScenarios } from '../crashes/crashScenarios.ts';
import type { Violation } from '../engine/Ledger.ts';
import { overtakeEverywhere } from '../overtaken/overtakeEverywhere.ts';
import { overtakenScenarios } from '../overtaken/overtakenScenarios.ts';

/**
 * What goes wrong in one story.
 *
 * @param by a seed, or the name of a scenario: one whose last round is killed everywhere, or overtaken everywhere.
 * @throws Error where there is no scenario of that name.
 */
export async function violationsBy(by: number | string): Promise<readonly Violation[]> {
  if (typeof by === 'number') return (await checkSeed(by)).violations;
  const crash = crashScenarios.find(({ name }) => name === by);
  if (crash !== undefined) return told('I11', (await crashEverywhere(crash, 0)).faults);
  const overtaken = overtakenScenarios.find(({ name }) => name === by);
  if (overtaken !== undefined) return told('I14', (await overtakeEverywhere(overtaken)).faults);
  throw new Error(`There is no scenario “${by}”.`);
}

function told(invariant: string, faults: readonly string[]): Violation[] {
  return faults.map((what) => ({ invariant, what }));
}
