import { quoted } from './quoted.ts';
import type { SpoolDialect } from './SpoolDialect.ts';
import type { SpoolTables } from './SpoolTables.ts';

/**
 * Makes our tables where they are not there. A change's place in the spool:
 * - SQLite and MariaDB: `seq`, a counter; SQLite never gives a number twice.
 * - PostgreSQL: `xid`, the transaction that wrote it, and an id that no sequence gave (postgresTrigger.ts says why).
 * - SQL Server: `place`, a rowversion; no identity, since the ERP may ask @@identity after its own insert.
 */
export function tableStatements(dialect: SpoolDialect, tables: SpoolTables): string[] {
  const [spool, state, intents] = [tables.spool, tables.state, tables.intents].map((name) =>
    quoted(dialect, name, 'table'),
  );
  const create = (table: string | undefined, columns: string, end = '') =>
    `create table if not exists ${table ?? ''} (${columns})${end}`;
  switch (dialect) {
    case 'sqlite':
      return [
        create(
          spool,
          `seq integer primary key autoincrement, kind text not null, record_key text, company text,
           operation text not null, mark text, at text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now'))`,
        ),
        create(state, 'name text primary key, value text not null'),
        create(
          intents,
          `intent text primary key, kind text not null, company text not null, record_key text not null,
           at text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now'))`,
        ),
      ];
    case 'postgres':
      return [
        create(
          spool,
          `xid bigint not null default txid_current(),
           id uuid not null default md5(random()::text || clock_timestamp()::text)::uuid,
           kind text not null, record_key text, company text, operation text not null, mark text,
           at timestamptz not null default clock_timestamp(), primary key (xid, id)`,
        ),
        `create sequence if not exists ${quoted(dialect, `${tables.spool}_missed`, 'table')}`,
        create(state, 'name text primary key, value text not null'),
        create(
          intents,
          `intent text primary key, kind text not null, company text not null, record_key text not null,
           at timestamptz not null default clock_timestamp()`,
        ),
      ];
    case 'mariadb': {
      // Whatever the ERP's own tables are: keys of every script, compared byte by byte.
      const end = ' engine=InnoDB default character set utf8mb4 collate utf8mb4_bin';
      const at = 'at timestamp(6) not null default current_timestamp(6)';
      return [
        create(
          spool,
          `seq bigint unsigned not null auto_increment primary key, kind varchar(40) not null,
           record_key varchar(200), company varchar(200), operation varchar(6) not null, mark varchar(64), ${at}`,
          end,
        ),
        create(state, 'name varchar(40) not null primary key, value varchar(200) not null', end),
        create(
          intents,
          `intent varchar(200) not null primary key, kind varchar(40) not null, company varchar(200) not null,
           record_key varchar(200) not null, ${at}`,
          end,
        ),
      ];
    }
    case 'mssql': {
      const missing = (name: string, columns: string) =>
        `if object_id(N'${quoted(dialect, name, 'table').replaceAll("'", "''")}') is null ` +
        `create table ${quoted(dialect, name, 'table')} (${columns})`;
      const at = 'at datetime2(7) not null default sysutcdatetime()';
      return [
        missing(
          tables.spool,
          `place rowversion not null primary key, kind nvarchar(40) not null, record_key nvarchar(200),
           company nvarchar(200), operation nvarchar(6) not null, mark nvarchar(64), ${at}`,
        ),
        missing(
          tables.state,
          'name nvarchar(40) not null primary key, value nvarchar(200) not null',
        ),
        missing(
          tables.intents,
          `intent nvarchar(200) collate Latin1_General_100_BIN2 not null primary key, kind nvarchar(40) not null,
           company nvarchar(200) not null, record_key nvarchar(200) not null, ${at}`,
        ),
      ];
    }
  }
}
