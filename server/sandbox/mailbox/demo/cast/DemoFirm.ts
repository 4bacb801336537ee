import type { RecordRef } from '../../../../../shared/recordViews.ts';
import { AppError } from '../../../../core/AppError.ts';
import type {
  DemoDocumentFact,
  DemoOrganizationFact,
  DemoPersonFact,
} from '../../../erp/demoFacts.ts';
import { refOf } from './refOf.ts';

/**
 * A customer or supplier of the demo ERP as the mails speak of it. People and papers are asked for by
 * their place; one that is not there is an AppError `not-found`, because a mail would have a hole.
 */
export class DemoFirm {
  readonly fact: DemoOrganizationFact;

  constructor(fact: DemoOrganizationFact) {
    this.fact = fact;
  }

  get name(): string {
    return this.fact.name;
  }

  /** The organization's own record. */
  get ref(): RecordRef {
    return refOf(this.fact);
  }

  /** @param place 0 to 2. */
  person(place: number): DemoPersonFact {
    return this.#at(this.fact.persons, place, 'person');
  }

  /** `Name <address>` of one of its people. */
  mailOf(place: number): string {
    const { firstName, lastName, mail } = this.person(place);
    return `${firstName} ${lastName} <${mail}>`;
  }

  /** The newest is 0; so with the other papers. */
  order(place = 0): DemoDocumentFact {
    return this.#at(this.fact.orders, place, 'order');
  }

  /** The newest order for which the customer gave a number of its own. */
  orderWithTheirNumber(): DemoDocumentFact & { theirNumber: string } {
    const { theirNumber, ...order } = this.#at(this.fact.orders.filter(hasTheirNumber), 0, 'order');
    return { ...order, theirNumber: theirNumber ?? '' };
  }

  invoice(place = 0): DemoDocumentFact {
    return this.#at(this.fact.invoices, place, 'invoice');
  }

  /** The newest invoice on which something is still to be paid. */
  unpaidInvoice(): DemoDocumentFact {
    return this.#at(this.fact.invoices.filter(isUnpaid), 0, 'unpaid invoice');
  }

  purchase(place = 0): DemoDocumentFact {
    return this.#at(this.fact.purchases, place, 'purchase order');
  }

  /** The newest purchase order for which the supplier gave a number of its own. */
  purchaseWithTheirNumber(): DemoDocumentFact & { theirNumber: string } {
    const known = this.fact.purchases.filter(hasTheirNumber);
    const { theirNumber, ...purchase } = this.#at(known, 0, 'purchase order');
    return { ...purchase, theirNumber: theirNumber ?? '' };
  }

  project(place = 0): DemoDocumentFact {
    return this.#at(this.fact.projects, place, 'project');
  }

  #at<T>(from: readonly T[], place: number, what: string): T {
    const found = from[place];
    if (found !== undefined) return found;
    throw new AppError('not-found', `The demo ERP’s ${this.name} has no ${what} number ${place}.`);
  }
}

function hasTheirNumber(paper: DemoDocumentFact): boolean {
  return paper.theirNumber !== null;
}

function isUnpaid(invoice: DemoDocumentFact): boolean {
  return Number(invoice.open) > 0;
}
