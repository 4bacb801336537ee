import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { OpenItem } from '../OpenItem.ts';
import { useTools } from './useTools.ts';

/**
 * Keeps the item's mark on the item (a custom property): written once for each mark that the backend
 * names. The link stands without it, so a failure is told only to who made a link here.
 */
export function useMark(
  item: OpenItem,
  mark: string | null,
  linkedHere: boolean,
): UseQueryResult<string> {
  const { outlook } = useTools();
  return useQuery({
    queryKey: ['mark', item.key, mark],
    queryFn: async () => {
      if (mark === null) return '';
      await outlook.writeMark(item, mark);
      return mark;
    },
    // Writing it while an appointment is written saves that, which is only for who has linked it.
    enabled: mark !== null && (item.mode !== 'organizer' || linkedHere),
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
  });
}
