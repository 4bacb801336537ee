import type { Catalogue } from '../catalogue/Catalogue.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import { filingAreas } from '../mapping/filing/filingAreas.ts';
import { filingColumnUses } from '../mapping/filing/filingColumnUses.ts';
import { ownFilingAreas } from '../mapping/filing/ownFilingAreas.ts';
import type { Need } from './Need.ts';
import { neededForChildren } from './neededForChildren.ts';
import { neededToWrite } from './neededToWrite.ts';

/** The rights that filing by hand takes: what the files in `filing` name. */
export function neededForFiling(
  mapping: Mapping,
  catalogue: Catalogue,
  dialect: SqlDialect,
): Need[] {
  const { filing } = mapping;
  const isDeleted = filingAreas(mapping).some(({ mapping: said }) => said.delete !== undefined);
  return [
    ...ownFilingAreas(mapping).flatMap((area) => [
      ...neededToWrite(mapping, catalogue, dialect, area),
      ...neededForChildren(area),
    ]),
    ...filingColumnUses(mapping).map(({ table, column, path }): Need => {
      const right = path[1] === 'records' ? 'update' : 'insert';
      return { on: 'table', name: table, right, column, path };
    }),
    ...(['assignments', 'documents'] as const).flatMap((part): Need[] => {
      const table = filing?.[part]?.table;
      if (table === undefined || !isDeleted) return [];
      const path = ['filing', part, 'table'];
      return [{ on: 'table', name: table, right: 'delete', column: null, path }];
    }),
  ];
}
