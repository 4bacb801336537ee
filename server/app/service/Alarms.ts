import type { Area } from '../../../shared/records/Area.ts';
import { isStandingStill } from '../../core/accounts/isStandingStill.ts';
import type { ScheduleFacts } from '../../core/accounts/ScheduleFacts.ts';
import type { Alarm } from './Alarm.ts';

/** What stands still, each told once until it runs well again. */
export class Alarms {
  readonly #raise: (alarm: Alarm) => void;
  readonly #raised = new Map<string, Alarm>();

  /** @param raise told of each once. */
  constructor(raise: (alarm: Alarm) => void) {
    this.#raise = raise;
  }

  get all(): readonly Alarm[] {
    return [...this.#raised.values()];
  }

  /**
   * Looks at one area.
   *
   * @param cameOnAt when something of it last came on, or could have begun to.
   * @param trouble why its last run ended badly.
   */
  look(
    account: string,
    area: Area,
    facts: ScheduleFacts,
    { cameOnAt, trouble }: { cameOnAt: number; trouble: string | null },
  ): void {
    const key = `${account} ${area}`;
    if (!isStandingStill(facts, cameOnAt)) {
      this.#raised.delete(key);
      return;
    }
    if (this.#raised.has(key)) return;
    const alarm: Alarm = { account, area, since: facts.now, trouble };
    this.#raised.set(key, alarm);
    this.#raise(alarm);
  }

  /** Of areas that are not there any more, or never run by themselves, nothing is told. */
  retain(isThere: (account: string, area: Area) => boolean): void {
    for (const [key, { account, area }] of this.#raised) {
      if (!isThere(account, area)) this.#raised.delete(key);
    }
  }
}
