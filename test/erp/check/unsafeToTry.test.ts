import assert from 'node:assert/strict';
import { unsafeToTry } from '../../../server/erp/sql/check/unsafeToTry.ts';
import type { CatalogueTable } from '../../../server/erp/sql/catalogue/Catalogue.ts';
import type { SqlDialect } from '../../../server/erp/sql/database/SqlDialect.ts';
import type { AreaMapping } from '../../../server/erp/sql/mapping/sync/AreaMapping.ts';

type Asked = Parameters<typeof unsafeToTry>;

/** What is asked of a part whose tables are like this. */
function unsafe(
  tables: Record<string, Partial<CatalogueTable>>,
  said: Partial<AreaMapping> = {},
  dialect: SqlDialect = 'mariadb',
  children: Asked[1]['children'] = [],
): string | null {
  const catalogue = { tables: new Map(Object.entries(tables)), names: [] };
  const erp = { catalogue, database: { dialect } } as unknown as Asked[0];
  const part = {
    children,
    said: { owner: 'everybody', create: { key: 'identity' }, ...said },
    kind: { mapping: { table: 'person' } },
  } as unknown as Asked[1];
  return unsafeToTry(erp, part)?.en ?? null;
}

const safe = { isTransactional: true, isView: false };

describe('where a test record may be tried', () => {
  it('tries where every table that is written can take it back', () => {
    assert.equal(unsafe({ person: safe }), null);
  });

  it('refuses a table that cannot take it back, one of which nobody tells, and a view', () => {
    assert.match(
      unsafe({ person: { ...safe, isTransactional: false } }) ?? '',
      /is not transactional/,
    );
    assert.match(unsafe({ person: {} }, {}, 'pervasive') ?? '', /nobody tells whether person/);
    assert.match(unsafe({ person: { ...safe, isView: true } }) ?? '', /nobody tells/);
  });

  it('looks at the number range, the list of whose a record is and the rows made with it, too', () => {
    const create = { key: { numbers: { table: 'numbers', column: 'last' } } };
    const bad = { ...safe, isTransactional: false };
    assert.match(unsafe({ person: safe, numbers: bad }, { create }) ?? '', /^numbers is not/);
    const owner = { table: 'list', record: 'person', user: 'user' };
    assert.match(unsafe({ person: safe, list: bad }, { owner }) ?? '', /^list is not/);
    const people = (inserted?: true) => [
      { field: 'parties', source: { table: 'people', inserted }, alias: '', codeOf: () => null },
    ];
    const both = { person: safe, people: bad };
    assert.match(unsafe(both, {}, 'mariadb', people(true)) ?? '', /^people is not/);
    assert.equal(unsafe(both, {}, 'mariadb', people()), null);
  });

  it('calls no procedure that may end the transaction by itself', () => {
    const procedures = { create: { name: 'make_person', args: [] } };
    assert.match(unsafe({ person: safe }, { procedures }) ?? '', /procedure/);
    assert.equal(unsafe({ person: safe }, { procedures }, 'postgres'), null);
  });
});
