import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { sqlCompiler } from '../../../server/erp/sql/database/sqlCompiler.ts';

describe('a statement of a shape', () => {
  const statement = (value: string, key: number) => ({
    shape: 'update t',
    parameters: [value, key],
    build: () => sql<never>`update ${sql.id('t')} set a = ${value} where b = ${key}`,
  });

  it('is built once, and has its own values each time', () => {
    const compile = sqlCompiler('postgres');
    let built = 0;
    const said = [1, 2, 3].map((key) => {
      const one = statement(`wert ${key}`, key);
      return compile({ ...one, build: () => ((built += 1), one.build()) });
    });
    assert.deepEqual(
      said,
      [1, 2, 3].map((key) => ({
        sql: 'update "t" set a = $1 where b = $2',
        parameters: [`wert ${key}`, key],
      })),
    );
    assert.equal(built, 1);
  });

  it('is refused where its values are not in the order of its SQL', () => {
    const one = statement('wert', 1);
    assert.throws(() => sqlCompiler('sqlite')({ ...one, parameters: [1, 'wert'] }), /update t/);
  });

  it('is forgotten when many others were needed since', () => {
    const compile = sqlCompiler('sqlite');
    let built = 0;
    const ask = (shape: string) =>
      compile({
        ...statement('wert', 1),
        shape,
        build: () => ((built += 1), statement('wert', 1).build()),
      });
    ask('first');
    for (let n = 0; n < 600; n += 1) ask(`other ${n}`);
    ask('first');
    assert.equal(built, 602);
  });
});
