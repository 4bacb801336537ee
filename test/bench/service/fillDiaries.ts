import type Database from 'better-sqlite3';

/** The first number of the users that are added to the demo ERP. */
export const firstUser = 1_000;

/** Adds users with a diary of their own to the demo ERP, numbered from `firstUser` on, all in company 1. */
export function fillDiaries(
  erp: Database.Database,
  addresses: readonly string[],
  appointments: number,
): void {
  const insert = (table: string, row: Record<string, string | number>): void => {
    const names = Object.keys(row);
    const places = names.map((name) => `@${name}`);
    erp.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${places.join()})`).run(row);
  };
  const changed = { angelegt_am: '2026-11-20 08:00:00', geaendert_am: '2026-11-20 08:00:00' };
  erp.transaction(() => {
    for (const [at, mail] of addresses.entries()) {
      const user = { benutzer_nr: firstUser + at };
      const name = `Benutzer ${at}`;
      insert('benutzer', {
        ...{ ...user, anmeldename: `user${at}`, name, e_mail: mail, kennwort: '', gesperrt: 0 },
      });
      insert('benutzer_mandanten', { ...user, mandant_nr: 1, standard: 1 });
      for (const recht of ['ADR', 'DIARY']) {
        insert('benutzer_rechte', { ...user, mandant_nr: 1, recht });
      }
      for (let nth = 0; nth < appointments; nth += 1) {
        const day = `2026-12-${String(1 + (nth % 28)).padStart(2, '0')}`;
        insert('termine', {
          ...{ ...user, ...changed, mandant_nr: 1, termin_nr: 100_000 + at * 1_000 + nth },
          ...{
            betreff: `Besuch ${nth}`,
            ort: 'Lübeck',
            ganztaegig: 0,
            vertraulich: 0,
            erinnern: 0,
          },
          ...{ beginn: `${day} 09:00:00`, ende: `${day} 10:00:00` },
        });
      }
    }
  })();
}
