import { QueryCache, QueryClient } from '@tanstack/react-query';
import { PaneError } from './PaneError.ts';

/**
 * The cache of answers. Reads are tried twice where nobody answered; writes never. A call that learns that
 * the mailbox is not tied to an ERP user any more makes the pane ask for the login.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] === 'session' || !isUnpaired(error)) return;
        void client.invalidateQueries({ queryKey: ['session'] });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Outlook's web views say "offline" when they are not; a request that fails tells the truth.
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && isNobodyThere(error),
        retryDelay: 600,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

const isUnpaired = (error: Error) => error instanceof PaneError && error.reason === 'not-paired';

/** What ran out of time, ours or the ERP's, is not asked again unasked: the wait would double. */
const outOfTime = ['timeout', 'erp-timeout'];

const isNobodyThere = (error: Error) =>
  error instanceof PaneError &&
  error.kind === 'unavailable' &&
  !outOfTime.includes(error.reason ?? '');
