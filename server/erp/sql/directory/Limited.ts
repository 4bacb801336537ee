/** Runs work within the time limit and the caller's signal; a long reading is limited page by page. */
export type Limited = <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
