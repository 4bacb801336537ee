/** What the end of a mail says of who wrote it; null for what it does not say. */
export interface Signature {
  jobTitle: string | null;
  company: string | null;
  businessPhone: string | null;
  mobilePhone: string | null;
  businessFax: string | null;
  website: string | null;
  businessStreet: string | null;
  businessPostalCode: string | null;
  businessCity: string | null;
}
