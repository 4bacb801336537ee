/**
 * A MAPI property: by its tag, or by its set (one of ours by GUID, one of Exchange by name) and a
 * name or number.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/extendedfielduri
 */
export type ExtendedField = {
  /** MapiPropertyTypeType, such as `String`. */
  type: string;
} & (
  | { tag: string }
  | { set: string; name: string }
  | { set: string; id: number }
  | { distinguishedSet: string; name: string }
  | { distinguishedSet: string; id: number }
);
