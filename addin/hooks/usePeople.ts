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
      const rounds = Math.ceil(asked.length / itemLimits.people);
      // Side by side: with 500 recipients the writer is one too many for one round.
      const answers = await Promise.all(
        Array.from({ length: rounds }, (_, round) => {
          const start = round * itemLimits.people;
          const people = asked.slice(start, start + itemLimits.people);
          return api.call('recognizePeople', { people }, { signal });
        }),
      );
      const all = answers.flatMap(({ people }) => people);
      return new Map(all.map(({ address, records }) => [address.toLowerCase(), records]));
    },
    placeholderData: keepPreviousData,
  });
}
