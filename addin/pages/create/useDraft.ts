import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { CreatableArea } from '../../../shared/creating.ts';
import { itemLimits } from '../../../shared/itemLimits.ts';
import type { Person } from '../../../shared/items.ts';
import type { Answer } from '../../../shared/routes.ts';
import { useItem } from '../../hooks/useItem.ts';
import { useTools } from '../../hooks/useTools.ts';
import { wallTimes } from './wallTimes.ts';

/** What a form is filled with out of the open item. Asked for once: what a person has typed is not taken away again. */
export function useDraft(
  area: CreatableArea,
  person: Person | null,
): UseQueryResult<Answer<'draftRecord'>> {
  const { api, outlook, zone } = useTools();
  const { item } = useItem();
  return useQuery({
    queryKey: ['draft', item.key, area, person?.address ?? ''],
    queryFn: async ({ signal }) => {
      // What Outlook does not tell is left empty, and the form is there all the same.
      const bodyText = await outlook.readBody(item).catch(() => '');
      const isTimed = item.ref.kind === 'appointment';
      const instants = isTimed ? await outlook.readTimes(item).catch(() => null) : null;
      const times = instants && wallTimes(instants, zone);
      const people = item.people.slice(0, itemLimits.people);
      const body = { area, item: item.ref, person, people, bodyText, times, zone };
      return await api.call('draftRecord', body, { signal });
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
}
