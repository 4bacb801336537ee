import { AppError } from '../../../../core/AppError.ts';
import type { DemoOrganizationFact, DemoPersonFact } from '../../../erp/demoFacts.ts';
import { DemoFirm } from './DemoFirm.ts';
import type { DemoPart } from './DemoPart.ts';

const germanSpeaking = ['DE', 'AT', 'CH'];

/**
 * Gives the parts of the mails to organizations of Nordwind in the demo ERP: each to the first, in
 * the order of their numbers, that fits and has no part yet. So the same facts give the same cast.
 */
export class DemoCasting {
  readonly #facts: readonly DemoOrganizationFact[];
  readonly #strangers: readonly DemoOrganizationFact[];
  readonly #byDomain: Map<string | null, DemoOrganizationFact[]>;
  readonly #byPerson: Map<string, DemoOrganizationFact[]>;
  readonly #taken = new Set<DemoOrganizationFact>();

  constructor(facts: readonly DemoOrganizationFact[]) {
    this.#facts = facts.filter(({ company }) => company === '1');
    this.#strangers = facts.filter(({ company }) => company !== '1');
    this.#byDomain = Map.groupBy(this.#facts, ({ domain }) => domain);
    this.#byPerson = new Map();
    for (const fact of this.#facts) {
      for (const { mail } of fact.persons) {
        this.#byPerson.set(mail, [...(this.#byPerson.get(mail) ?? []), fact]);
      }
    }
  }

  /**
   * The first that fits. Where a country has none, any of the same language, then any at all; one
   * that plays already only where there is no other.
   */
  cast(part: DemoPart): DemoFirm {
    const speech = ['german', ...germanSpeaking].includes(part.from) ? 'german' : 'foreign';
    for (const from of [part.from, speech, null]) {
      const fitting = this.#facts.filter((fact) => isFrom(fact, from) && this.#fits(fact, part));
      const found = fitting.find((fact) => !this.#taken.has(fact)) ?? fitting[0];
      if (found) return this.#take(found, part.from);
    }
    return this.#take(undefined, `${part.kind} from ${part.from}`);
  }

  /** The one of this name. */
  named(name: string): DemoFirm {
    return this.#take(
      this.#facts.find((fact) => fact.name === name),
      name,
    );
  }

  /** Organizations that share one mail domain, in the order of their numbers. */
  group(domain: string): DemoFirm[] {
    return (this.#byDomain.get(domain) ?? []).map((fact) => this.#take(fact, domain));
  }

  /** The first two customers for whom the same person works, and that person at each. */
  sharedPerson(): { firms: [DemoFirm, DemoFirm]; persons: [DemoPersonFact, DemoPersonFact] } {
    for (const [mail, employers] of this.#byPerson) {
      const [first, second] = employers.filter(({ kind }) => kind === 'customer');
      const here = first?.persons.find((person) => person.mail === mail);
      const there = second?.persons.find((person) => person.mail === mail);
      if (first === undefined || second === undefined || !here || !there) continue;
      return {
        firms: [this.#take(first, mail), this.#take(second, mail)],
        persons: [here, there],
      };
    }
    throw new AppError('not-found', 'The demo ERP has nobody who works for two customers.');
  }

  /** A customer of the other company whom Nordwind does not know. */
  stranger(): DemoFirm {
    const found = this.#strangers.find(
      ({ kind, domain }) => kind === 'customer' && domain !== null && !this.#byDomain.has(domain),
    );
    return this.#take(found, 'customer of the other company');
  }

  #fits(fact: DemoOrganizationFact, { kind, mail, has }: DemoPart): boolean {
    const isAlone = this.#byDomain.get(fact.domain)?.length === 1;
    const isReached = mail === 'freemail' ? fact.domain === null : fact.domain !== null && isAlone;
    // People who work for two would make a label ambiguous.
    const isOwn = fact.persons.every((one) => this.#byPerson.get(one.mail)?.length === 1);
    return fact.kind === kind && isReached && isOwn && (has?.(fact) ?? true);
  }

  #take(fact: DemoOrganizationFact | undefined, what: string): DemoFirm {
    if (!fact) throw new AppError('not-found', `The demo ERP has no ${what} for the demo mails.`);
    this.#taken.add(fact);
    return new DemoFirm(fact);
  }
}

function isFrom({ country }: DemoOrganizationFact, from: string | null): boolean {
  const isGerman = germanSpeaking.includes(country);
  if (from === 'german') return isGerman;
  return from === 'foreign' ? !isGerman : from === null || from === country;
}
