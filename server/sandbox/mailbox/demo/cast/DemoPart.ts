import type { DemoOrganizationFact } from '../../../erp/demoFacts.ts';

/** What a part in the demo mails asks of the organization that plays it. */
export interface DemoPart {
  kind: 'customer' | 'supplier';
  /** ISO 3166-1 alpha-2; `german` for Germany, Austria and Switzerland, `foreign` for all others. */
  from: string;
  /** Left out: one with a mail domain that is its own alone. */
  mail?: 'freemail';
  /** What its papers must hold. */
  has?: (firm: DemoOrganizationFact) => boolean;
}
