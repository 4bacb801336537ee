/** What an item is looked up by, within one ERP and company, in the form in which it is stored. */
export interface ItemKeys {
  erp: string;
  company: string;
  account: string;
  kind: 'mail' | 'appointment';
  identity: string | null;
  mark: string | null;
  alias: string | null;
  conversation: string | null;
  subject: string;
}
