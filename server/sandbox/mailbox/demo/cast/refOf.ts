import type { RecordRef } from '../../../../../shared/recordViews.ts';
import type { DemoFact } from '../../../erp/demoFacts.ts';

/** Names the record behind a fact of the demo ERP. */
export function refOf({ company, kind, key }: DemoFact): RecordRef {
  return { company, kind, key };
}
