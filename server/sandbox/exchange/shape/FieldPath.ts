/** Which field a FieldURI, an IndexedFieldURI or an ExtendedFieldURI means. */
export type FieldPath =
  | { kind: 'property'; name: string }
  /** An entry of a dictionary, for example the mobile number among PhoneNumbers; `part` of a postal address. */
  | { kind: 'entry'; name: string; key: string; part: string | null }
  | { kind: 'header'; key: string }
  | { kind: 'extended'; key: string; path: Record<string, string> };
