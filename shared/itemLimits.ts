/** How much of an item one request may carry. Apart from the schemas, so that who needs a number needs no schema. */
export const itemLimits = {
  /** Most people; an item with more is sent in the order of its roles. */
  people: 500,
  /** Longest piece of a body that is sent for suggestions, in UTF-16 units. */
  bodyText: 64_000,
  /** Most records whose state in the sync is asked for at once. */
  states: 200,
} as const;
