/** How long the small Outlook waits for Exchange, which is on the same machine. */
export const patience = (): AbortSignal => AbortSignal.timeout(20_000);
