import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { SqlRow } from '../../../server/erp/sql/database/SqlDatabase.ts';
import { sqlCompiler } from '../../../server/erp/sql/database/sqlCompiler.ts';
import { translate } from '../../../server/erp/sql/database/translate.ts';

describe('our SQL in a dialect’s words', () => {
  const query = sql<SqlRow>`
    select ${sql.id('a b')} as ${sql.id('x')} from (select ${sql.id('k')} from t where n = ${1} order by k limit 5) as inner_one
    where cast(${sql.id('k')} as text) = ${'v'} and n = cast(${'7'} as bigint)
    order by ${sql.id('n')} desc nulls last limit 200`;
  const said = (dialect: Parameters<typeof sqlCompiler>[0], marks: 'own' | 'odbc' = 'own') => {
    const { sql: text, parameters } = sqlCompiler(dialect, marks)(query);
    assert.deepEqual(parameters, [1, 'v', '7']);
    return text.replaceAll(/\s+/g, ' ').trim();
  };

  it('is left as it is in SQLite and PostgreSQL, but for the parameters', () => {
    const rest =
      'where cast("k" as text) = # and n = cast(# as bigint) order by "n" desc nulls last limit 200';
    const first =
      'select "a b" as "x" from (select "k" from t where n = # order by k limit 5) as inner_one';
    const text = `${first} ${rest}`;
    assert.equal(said('sqlite').replaceAll('?', '#'), text);
    assert.equal(said('postgres').replaceAll(/\$\d/g, '#'), text);
    assert.equal(said('postgres', 'odbc').replaceAll('?', '#'), text);
  });

  it('has MariaDB’s names of types, and its quotes', () => {
    assert.equal(
      said('mariadb'),
      'select `a b` as `x` from (select `k` from t where n = ? order by k limit 5) as inner_one ' +
        'where cast(`k` as char) = ? and n = cast(? as signed) order by `n` desc limit 200',
    );
  });

  it('has SQL Server’s TOP where the SELECT of the LIMIT begins', () => {
    assert.equal(
      said('mssql'),
      'select top (200) "a b" as "x" from (select top (5) "k" from t where n = @1 order by k ) as inner_one ' +
        'where cast("k" as nvarchar(max)) = @2 and n = cast(@3 as bigint) order by "n" desc',
    );
  });

  it('looks into no text and no name', () => {
    const text = `select 'limit 5 as text)' as "limit 7 as text)" from t`;
    assert.equal(translate(text, 'mssql'), text);
  });
});
