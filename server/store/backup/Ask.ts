/** Answers a statement without parameters with all its rows. */
export type Ask = <T>(statement: string) => Promise<T[]>;
