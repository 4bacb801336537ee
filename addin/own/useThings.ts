import { useQuery } from '@tanstack/react-query';
import type { Area } from '../../shared/records/Area.ts';
import type { ThingState } from '../../shared/syncState.ts';
import { useSyncStamp } from '../hooks/useSyncStamp.ts';
import { useTools } from '../hooks/useTools.ts';

/** Things on one page of the list: few enough to be drawn at once, many enough for one look. */
export const pageLength = 100;

/** What of an area is looked at. */
export interface ThingsAsked {
  area: Area;
  state: ThingState | null;
  text: string;
  from: number;
}

/**
 * A page of the list, with the names of what the store knows no name of: these come afterwards, and where a side does not
 * answer they stay unknown.
 */
export function useThings({ area, state, text, from }: ThingsAsked) {
  const { api } = useTools();
  const stamp = useSyncStamp();
  const asked = { area, state, text, from, count: pageLength };
  const list = useQuery({
    queryKey: ['sync', 'things', asked, stamp],
    queryFn: ({ signal }) => api.call('listThings', asked, { signal }),
    placeholderData: (before, query) =>
      (query?.queryKey[2] as ThingsAsked | undefined)?.area === area ? before : undefined,
  });
  const unnamed = (list.data?.things ?? []).filter((one) => !one.isNamed).map(({ key }) => key);
  const names = useQuery({
    queryKey: ['thing names', area, unnamed],
    queryFn: ({ signal }) => api.call('nameThings', { area, keys: unnamed }, { signal }),
    enabled: unnamed.length > 0,
    retry: false,
  });
  const known = new Map((names.data?.names ?? []).map((one) => [one.key, one]));
  const things = (list.data?.things ?? []).map((thing) => {
    const named = known.get(thing.key);
    return named === undefined ? thing : { ...thing, ...named, isNamed: true };
  });
  return { list, things };
}
