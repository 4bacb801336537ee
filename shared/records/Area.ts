/** What is synced apart from one another, each with its own policy (design.md, "The words"). */
export const areas = ['contacts', 'appointments', 'tasks', 'incomingMail', 'sentMail'] as const;

/** One of {@link areas}. */
export type Area = (typeof areas)[number];

/** The two sides of a pair; the planner treats both alike. */
export const sides = ['erp', 'mailbox'] as const;

/** One of {@link sides}. */
export type Side = (typeof sides)[number];

/** The side that is not this one. */
export function otherSide(side: Side): Side {
  return side === 'erp' ? 'mailbox' : 'erp';
}
