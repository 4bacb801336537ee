import type { RecordPlace } from '../../ports/SyncStore.ts';
import { keyText } from './keyText.ts';

/**
 * By what pairs of many accounts are found together: an ERP's key, or a meeting's or mail's own id, within the ERP and
 * company. Two ERPs number alike, and people of two companies are invited to one meeting.
 */
export function kinKey({ erp, company }: RecordPlace, value: string): string {
  return keyText(erp, company, value);
}
