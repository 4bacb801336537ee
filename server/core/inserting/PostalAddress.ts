/** A postal address in its parts, each in the ERP's words and the empty text where it says nothing. */
export interface PostalAddress {
  /** The company, a line for each part of its name. */
  organization: string[];
  department: string;
  person: string;
  street: string[];
  postalCode: string;
  town: string;
  /** State, province or county. */
  region: string;
  country: string;
  /** ISO 3166-1, two capital letters: how the lines are ordered. */
  countryCode: string;
  /** Whether it is abroad as the ERP's own company sees it: only then the country is named. */
  isAbroad: boolean;
}
