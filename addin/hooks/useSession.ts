import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { Session } from '../../shared/Session.ts';
import { useTools } from './useTools.ts';

/** Who is signed in. Its error has the reason `not-paired` on first contact. */
export function useSession(): UseQueryResult<Session> {
  const { api } = useTools();
  return useQuery({
    queryKey: ['session'],
    queryFn: () => api.signIn(),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
