import type { ErpCaller } from '../ports/ErpConnector.ts';
import type { Account } from '../ports/LinkStore.ts';

/** Who a request comes from: the mailbox's account, and as whom the ERP is asked. */
export interface Caller {
  account: Account;
  erp: ErpCaller;
}
