import type { PostalAddress } from '../../../core/inserting/PostalAddress.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { Template } from '../mapping/Template.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { cleanText } from '../values/cleanText.ts';
import { fillTemplate } from '../values/fillTemplate.ts';

/** Longest line of an address, in UTF-16 units. */
const longest = 200;

/** A row's own address; null for a kind that has none. */
export function addressOf({ mapping }: SqlErp, kind: SqlKind, row: SqlRow): PostalAddress | null {
  const { address } = kind;
  if (address === null) return null;
  const said = (template: Template | null): string =>
    template === null ? '' : cleanText(fillTemplate(template, row, mapping), false, longest);
  const lines = (templates: readonly Template[]) =>
    templates.flatMap((template) =>
      // A column may hold several lines itself.
      cleanText(fillTemplate(template, row, mapping), true, longest * 4).split('\n'),
    );
  const countryCode = said(address.countryCode);
  return {
    organization: lines(address.organization),
    department: said(address.department),
    person: said(address.person),
    street: lines(address.street),
    postalCode: said(address.postalCode),
    town: said(address.town),
    region: said(address.region),
    country: said(address.country),
    countryCode,
    isAbroad: address.home === '' || countryCode.toLowerCase() !== address.home.toLowerCase(),
  };
}
