import type { Mapping } from '../Mapping.ts';
import type { AreaMapping } from '../sync/AreaMapping.ts';
import { areaMappings, type PlacedArea } from '../sync/areaMappings.ts';

/** How mails that came in and that were sent are filed by hand, each with its place in the file; none where they are not. */
export function filingAreas({ filing, sync }: Pick<Mapping, 'filing' | 'sync'>): PlacedArea[] {
  if (filing === undefined) return [];
  return (['incomingMail', 'sentMail'] as const).flatMap((area): PlacedArea[] => {
    const own: AreaMapping | undefined = filing[area];
    if (own !== undefined) return [{ area, mapping: own, path: ['filing', area] }];
    return areaMappings(sync)
      .filter((one) => one.area === area)
      .slice(0, 1);
  });
}
