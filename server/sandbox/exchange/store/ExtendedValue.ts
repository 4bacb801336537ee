/** A MAPI property that no element of its own stands for. */
export interface ExtendedValue {
  /** The attributes of its ExtendedFieldURI as they were first written. */
  path: Record<string, string>;
  /** One text each; several for the array types. */
  values: string[];
}
