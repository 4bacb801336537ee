import type { DemoDocument } from './DemoDocument.ts';
import { demoCompanies } from './demoCompanies.ts';
import { demoContent } from './demoContent.ts';

/** A record as another part may name it: what it is, how it is referred to, what is written in a mail about it. */
export interface DemoFact {
  company: string;
  kind: string;
  /** The record's key, as text. */
  key: string;
}

/** A person of the demo ERP. */
export interface DemoPersonFact extends DemoFact {
  firstName: string;
  lastName: string;
  salutation: 'Frau' | 'Herr';
  mail: string;
  secondMail: string | null;
}

/** A document of the demo ERP. */
export interface DemoDocumentFact extends DemoFact {
  number: string;
  /** The customer's order number or the supplier's receipt number. */
  theirNumber: string | null;
  subject: string;
  date: string;
  due: string | null;
  status: string;
  /** Decimal text. */
  amount: string;
  /** Decimal text; what is still to be paid. */
  open: string;
  currency: string;
}

/** A customer or supplier with its people and papers, newest papers first. */
export interface DemoOrganizationFact extends DemoFact {
  name: string;
  town: string;
  country: string;
  /** Null for one that has only a freemail address. */
  domain: string | null;
  mail: string;
  persons: DemoPersonFact[];
  orders: DemoDocumentFact[];
  invoices: DemoDocumentFact[];
  purchases: DemoDocumentFact[];
  projects: DemoDocumentFact[];
}

/**
 * What is in the demo ERP of this seed and day, for those who write mails and tests about it: made from the same content as
 * the database, so it always fits.
 */
export function demoFacts(seed: number, baseDate: string): DemoOrganizationFact[] {
  const { organizations, persons, documents } = demoContent(seed, baseDate);
  return organizations.map((organization) => {
    const company = String(organization.company);
    const mine = (one: { company: number; organization: number }) =>
      one.company === organization.company && one.organization === organization.id;
    const papers = documents.filter(mine);
    const ofType = (type: DemoDocument['type']) =>
      papers
        .filter((paper) => paper.type === type)
        .map(documentFact)
        .reverse();
    return {
      company,
      kind: organization.type,
      key: String(organization.id),
      name: organization.name,
      town: organization.town,
      country: organization.region.country,
      domain: organization.domain,
      mail: organization.mail,
      persons: persons.filter(mine).map((person) => ({
        company,
        kind: 'person',
        key: String(person.id),
        firstName: person.firstName,
        lastName: person.lastName,
        salutation: person.salutation,
        mail: person.mail,
        secondMail: person.secondMail,
      })),
      orders: ofType('order'),
      invoices: ofType('invoice'),
      purchases: ofType('purchase'),
      projects: ofType('project'),
    };
  });
}

function documentFact(document: DemoDocument): DemoDocumentFact {
  return {
    company: String(document.company),
    kind: document.type,
    key: String(document.id),
    number: document.number,
    theirNumber: document.theirNumber,
    subject: document.subject,
    date: document.date,
    due: document.due,
    status: document.status,
    amount: (document.amount / 100).toFixed(2),
    open: (document.open / 100).toFixed(2),
    currency: demoCompanies.find(({ id }) => id === document.company)?.currency ?? 'EUR',
  };
}
