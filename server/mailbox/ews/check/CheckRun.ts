import { AppError } from '../../../core/AppError.ts';
import { adviceFor } from './adviceFor.ts';
import type { Advice, CheckResult, CheckStep } from './MailboxCheck.ts';

/** What a step saw, and what could be better although it works. */
export interface Seen {
  facts?: CheckResult['facts'];
  /** A reason that {@link adviceFor} knows. */
  poor?: string;
}

/** Collects what came of the steps of a check. */
export class CheckRun {
  readonly results: CheckResult[] = [];

  get works(): boolean {
    return this.results.every(({ state }) => state !== 'fails');
  }

  /**
   * Carries out a step. A failure is its result, not an exception.
   *
   * @param weight `poor` where the sync works without it
   * @returns whether it works
   */
  async step(
    step: CheckStep,
    work: () => Promise<Seen>,
    weight: 'fails' | 'poor' = 'fails',
  ): Promise<boolean> {
    try {
      const { facts = {}, poor } = await work();
      const better = poor === undefined ? {} : { advice: this.#poor(step, poor) };
      this.results.push({ step, state: poor === undefined ? 'works' : 'poor', facts, ...better });
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.fail(step, error, weight);
      return false;
    }
  }

  fail(step: CheckStep, error: AppError, state: 'fails' | 'poor' = 'fails'): void {
    const { kind, reason, details } = error;
    this.results.push({
      step,
      state,
      facts: factsOf(details),
      advice: adviceFor(step, error),
      error: { kind, ...(reason !== undefined && { reason }) },
    });
  }

  /** Steps that were not tried: unwanted, or useless after what failed. */
  skip(...steps: readonly CheckStep[]): void {
    for (const step of steps) this.results.push({ step, state: 'skipped', facts: {} });
  }

  #poor(step: CheckStep, reason: string): Advice {
    return adviceFor(step, new AppError('unavailable', '', { reason }));
  }
}

/** What of an error's details an administrator can use; all of them are free of private data. */
function factsOf(details: Readonly<Record<string, unknown>>): CheckResult['facts'] {
  const facts: Record<string, string | number | readonly string[]> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') facts[name] = value;
    else if (Array.isArray(value)) facts[name] = value.map(wordsOf);
  }
  return facts;
}

/** Attempts of Autodiscover are a place and what came of it. */
function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).join(': ');
}
