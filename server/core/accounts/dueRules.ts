const minute = 60_000;

/** The times that {@link nextDue} and the alarm go by, in milliseconds. */
export const dueRules = {
  /** Between runs of an area that runs on notice: to be sure while both sides tell of changes, and in their place. */
  notice: { listening: 60 * minute, deaf: 5 * minute },
  /** After the first run that ended badly; doubled with each further one, up to the longest. */
  pause: { first: minute, longest: 30 * minute },
  /** Further ahead a remembered time means that the clock was set back, and not that two servers' clocks differ. */
  skew: minute,
  /** Further ahead than this the clock was wrong when it was remembered. */
  believable: 24 * 60 * minute,
  /** How long nothing may go well, beside the time between two runs, before people are told. */
  patience: 30 * minute,
} as const;
