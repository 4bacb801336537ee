import type { ExchangeSetup } from './ExchangeSetup.ts';

/** How to start a server; what is left out is as on a real one. */
export type StartOptions = Pick<ExchangeSetup, 'accounts'> &
  Partial<ExchangeSetup> & {
    /** 0, and where nothing is said, for one that is free. */
    port?: number;
    /** Where mailboxes are kept over a restart; without it they are gone with the process. */
    file?: string;
  };
