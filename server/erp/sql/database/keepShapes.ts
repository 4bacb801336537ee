import type { RawBuilder } from 'kysely';
import type { ShapedStatement } from './ShapedStatement.ts';
import type { CompiledSql } from './sqlCompiler.ts';
import type { SqlRow } from './SqlDatabase.ts';

/** Which columns of a record hold nothing makes shapes, so there are more than kinds of statements. */
const capacity = 500;

/** Compiles each shape of a statement once; those that were not used for longest are forgotten. */
export function keepShapes(
  compile: (query: RawBuilder<SqlRow>) => CompiledSql,
): (statement: ShapedStatement) => CompiledSql {
  const kept = new Map<string, string>();
  return ({ shape, parameters, build }) => {
    let sql = kept.get(shape);
    if (sql === undefined) {
      const built = compile(build());
      // Values in the wrong places would be written into the wrong columns.
      if (!isSame(built.parameters, parameters))
        throw new Error(`the parameters of ${shape} are not those of its SQL`);
      ({ sql } = built);
    } else kept.delete(shape);
    // To the end, so that the first is the one that was not used for longest.
    kept.set(shape, sql);
    const [oldest] = kept.keys();
    if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
    return { sql, parameters };
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, place) => Object.is(value, b[place]));
}
