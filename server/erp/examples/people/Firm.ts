/** An address as letters have it. */
export interface Postal {
  street: string;
  postcode: string;
  town: string;
  state: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  /** In German. */
  country: string;
}

/** An invented company. */
export interface Firm extends Postal {
  /** Counted from 1. */
  index: number;
  name1: string;
  name2: string | null;
  name3: string | null;
  shortName: string;
  phone: string;
  fax: string | null;
  website: string | null;
  mail: string | null;
  remark: string | null;
  kind: 'customer' | 'supplier' | 'prospect';
  /** Of the last year, in cents. */
  sales: number;
}
