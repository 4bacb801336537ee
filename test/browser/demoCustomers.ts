import { demoSeed } from '../../server/sandbox/erp/demoErp.ts';
import { demoFacts, type DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';

/** The demo ERP's customers that a test can be about: a mail domain of their own, contacts, orders and invoices. */
export function demoCustomers(): DemoOrganizationFact[] {
  const facts = demoFacts(demoSeed, new Date().toISOString().slice(0, 10));
  return facts.filter(
    (fact) =>
      fact.company === '1' &&
      fact.kind === 'customer' &&
      fact.persons.length > 1 &&
      fact.orders.length > 0 &&
      fact.invoices.length > 0 &&
      facts.filter(({ domain }) => domain === fact.domain).length === 1,
  );
}
