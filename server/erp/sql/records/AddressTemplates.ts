import type { Template } from '../mapping/Template.ts';

/** A postal address as templates; `organization` and `street` may be several lines. */
export interface AddressTemplates {
  organization: Template[];
  street: Template[];
  department: Template | null;
  person: Template | null;
  postalCode: Template | null;
  town: Template | null;
  region: Template | null;
  country: Template | null;
  countryCode: Template | null;
  /** The code of the ERP's own country; the empty text where the mapping says none. */
  home: string;
}
