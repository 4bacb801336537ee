import type { UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { itemLimits } from '../../shared/itemLimits.ts';
import type { RecordSummary } from '../../shared/recordViews.ts';
import type { OpenItem } from '../OpenItem.ts';
import { useTools } from './useTools.ts';

/** What the ERP knows of an item's people: their records by address in lower case. */
export type KnownPeople = Map<string, RecordSummary[]>;

/** Asks who the item's people are, so many at a time as the backend takes. */
export function usePeople(item: OpenItem): UseQueryResult<KnownPeople> {
  const { api } = useTools();
  const asked = item.people.filter((person) => person.address !== '');
  return useQuery({
    queryKey: ['people', item.key, asked.map((person) => person.address)],
    queryFn: async ({ signal }) => {
      const known: KnownPeople = new Map();
      for (let start = 0; start < asked.length; start += itemLimits.people) {
        const people = asked.slice(start, start + itemLimits.people);
        const answer = await api.call('recognizePeople', { people }, { signal });
        for (const { address, records } of answer.people) {
          known.set(address.toLowerCase(), records);
        }
      }
      return known;
    },
    placeholderData: keepPreviousData,
  });
}
