import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { sqliteDigest } from '../../database/sqliteDigest.ts';
import type { SqlDialect } from '../../database/SqlDialect.ts';

/**
 * What the database itself says of a column's bytes, as `<SHA-256 in hex> <length> <first four bytes in hex>`, so that pictures
 * need not be carried over to be known; NULL for NULL. Null where it cannot say it: SQL Server hashes no column of the type
 * image, and of others nobody knows. PostgreSQL can from 11 on.
 */
export function digestOf(dialect: SqlDialect, id: RawBuilder<unknown>): RawBuilder<unknown> | null {
  switch (dialect) {
    case 'sqlite':
      return sql`${sql.raw(sqliteDigest.name)}(${id})`;
    case 'postgres':
      return sql`encode(sha256(${id}), 'hex') || ' ' || octet_length(${id}) || ' ' || encode(substring(${id} from 1 for 4), 'hex')`;
    case 'mariadb':
      return sql`concat(sha2(${id}, 256), ' ', length(${id}), ' ', lower(hex(left(${id}, 4))))`;
    default:
      return null;
  }
}
