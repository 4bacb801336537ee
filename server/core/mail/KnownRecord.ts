/** A record of the ERP that has a mail address, as much of it as tells whose the address is. */
export interface KnownRecord {
  family: 'organization' | 'person';
  /** Tells two records apart. */
  key: string;
  /** The number people quote; the ERP's own key where it has none. */
  number: string;
  name: string;
  /** The address (customer, supplier) that a contact person belongs to; null for none, or one this user may not see. */
  organization: KnownRecord | null;
}
