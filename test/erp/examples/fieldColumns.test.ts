import assert from 'node:assert/strict';
import { brokerstar } from '../../../server/erp/examples/brokerstar/brokerstar.ts';
import { bueroplus } from '../../../server/erp/examples/bueroplus/bueroplus.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { exampleMappings } from './exampleMappings.ts';
import { fieldColumns } from './fieldColumns.ts';

describe('the fields and columns that a draft must find', () => {
  it('are some 290 in the five examples', async () => {
    const counts = await Promise.all(
      exampleMappings.map(async ({ name, mappingFile, variables }) => {
        const { mapping } = await readMappingFile(mappingFile, variables);
        return [name, fieldColumns(mapping).filter(({ main }) => main).length] as const;
      }),
    );
    console.log(`      ${counts.map(([name, count]) => `${name} ${count}`).join(', ')}`);
    assert.ok(
      counts.every(([, count]) => count >= 35),
      JSON.stringify(counts),
    );
    assert.ok(counts.reduce((sum, [, count]) => sum + count, 0) > 280);
  });

  it('are told with the table of their join, and child rows with theirs', async () => {
    const { mapping } = await readMappingFile(bueroplus.mappingFile);
    const country = fieldColumns(mapping).filter(({ field }) => field === 'businessCountry');
    assert.deepEqual(country, [
      {
        area: 'contacts',
        kind: 'person',
        field: 'businessCountry',
        way: 'column',
        table: 'Laender',
        column: 'Bez',
        main: true,
      },
    ]);
    const { mapping: other } = await readMappingFile(brokerstar.mappingFile);
    assert.deepEqual(
      fieldColumns(other)
        .filter(({ field }) => field === 'parties')
        .map(({ table, column }) => `${table}.${column}`),
      ['termin_teilnehmer.name', 'termin_teilnehmer.email', 'termin_teilnehmer.rolle'],
    );
  });

  it('leave out what only helps: the flag for whole days, the parts of a template', async () => {
    const { mapping } = await readMappingFile(bueroplus.mappingFile);
    const helping = fieldColumns(mapping).filter(({ main }) => !main);
    assert.deepEqual(
      helping.map(({ field, column }) => `${field} ${column}`),
      ['displayName VNa', 'displayName NNa', 'start GanztagKz'],
    );
  });
});
