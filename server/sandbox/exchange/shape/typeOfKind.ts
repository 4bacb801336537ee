import { childRanks } from '../schema/childRanks.ts';
import { typeNamed } from '../schema/typeNamed.ts';

/** The type of an item's element. */
export function typeOfKind(kind: string): string {
  return childRanks(typeNamed('ArrayOfRealItemsType')).get(kind)?.type ?? 'ItemType';
}
