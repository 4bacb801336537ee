import assert from 'node:assert/strict';
import type { DemoData, DemoRow } from '../../server/sandbox/erp/DemoData.ts';
import { SeededRandom } from '../../server/sandbox/erp/SeededRandom.ts';
import { demoContent } from '../../server/sandbox/erp/demoContent.ts';
import { demoDiary } from '../../server/sandbox/erp/demoDiary.ts';
import type { DemoOrganizationFact, DemoPersonFact } from '../../server/sandbox/erp/demoFacts.ts';
import { demoFacts } from '../../server/sandbox/erp/demoFacts.ts';

/** A contact with something of every kind, and how much of each. */
export interface BusyContact {
  customer: DemoOrganizationFact;
  person: DemoPersonFact;
  counts: Record<'appointment' | 'task' | 'mail' | 'invoice' | 'order' | 'project', number>;
}

/** Whom of the demo ERP the stories are about: found by facts, so that another seed or day changes nothing. */
export class StoryCast {
  readonly #facts: DemoOrganizationFact[];
  readonly #diary: DemoData;

  /** @param day yyyy-mm-dd, today to the demo ERP. */
  constructor(seed: number, day: string) {
    this.#facts = demoFacts(seed, day);
    const { organizations, persons, documents } = demoContent(seed, day);
    const random = new SeededRandom(seed, 'diary');
    this.#diary = demoDiary(random, organizations, persons, documents, day);
  }

  /**
   * The customers of Nordwind that a story can be about: German, with a mail domain of their own, two
   * orders and more, a project, an invoice to be paid, and letters in their names that not every
   * keyboard has. Stories take different ones, so that they stay apart.
   */
  customer(place: number): DemoOrganizationFact {
    const found = this.#facts.filter(
      (fact) =>
        fact.company === '1' &&
        fact.kind === 'customer' &&
        fact.country === 'DE' &&
        this.#facts.filter(({ domain }) => domain === fact.domain).length === 1 &&
        /[äöü]/.test(fact.name) &&
        fact.orders.length > 1 &&
        fact.projects.length > 0 &&
        fact.invoices.some(({ open }) => Number(open) > 0),
    );
    const fact = found[place % found.length];
    assert.ok(fact, 'the demo ERP has no customer for the stories');
    return fact;
  }

  /** `Name <address>` of one of a customer's three contacts. */
  contact(customer: DemoOrganizationFact, place = 0): string {
    const person = customer.persons[place];
    assert.ok(person);
    return `${person.firstName} ${person.lastName} <${person.mail}>`;
  }

  /** The first contact of a customer who has appointments, tasks and mails, and the customer papers. */
  busyContact(): BusyContact {
    for (const customer of this.#facts) {
      if (customer.company !== '1' || customer.kind !== 'customer') continue;
      for (const person of customer.persons) {
        const counts = {
          appointment: this.#countFor('termine', person),
          task: this.#countFor('aufgaben', person),
          mail: this.#countFor('mails', person),
          invoice: customer.invoices.length,
          order: customer.orders.length,
          project: customer.projects.length,
        };
        if (Object.values(counts).every((count) => count > 0)) return { customer, person, counts };
      }
    }
    assert.fail('the demo ERP has no contact with something of every kind');
  }

  /** An appointment of the demo ERP, one whose words few others have, and the customer it is with. */
  erpAppointment(): { subject: string; customer: DemoOrganizationFact } {
    const subjectOf = (row: DemoRow) => String(row['betreff']);
    const rows = (this.#diary['termine'] ?? []).filter((row) => row['mandant_nr'] === 1);
    const groups = [...Map.groupBy(rows, subjectOf).values()];
    const [row] = groups.sort((one, other) => one.length - other.length)[0] ?? [];
    assert.ok(row, 'the demo ERP has no appointment');
    const customer = this.#facts.find(
      ({ company, key }) => company === '1' && key === String(row['adr_nr']),
    );
    assert.ok(customer);
    return { subject: subjectOf(row), customer };
  }

  #countFor(table: string, { company, key }: DemoPersonFact): number {
    const rows = this.#diary[table] ?? [];
    return rows.filter(
      (row) => String(row['mandant_nr']) === company && String(row['ap_nr']) === key,
    ).length;
  }
}
