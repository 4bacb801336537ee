import type { SpoolPlan } from './SpoolPlan.ts';
import { spoolStatements } from './spoolStatements.ts';

/** What {@link spoolStatements} says as one text that the database's own console takes. */
export function spoolScript(plan: SpoolPlan): string {
  const statements = spoolStatements(plan).map((statement) =>
    statement.replaceAll(/\n\s+/g, '\n  '),
  );
  switch (plan.dialect) {
    case 'mariadb':
      return `delimiter //\n${statements.map((one) => `${one} //\n`).join('\n')}delimiter ;\n`;
    case 'mssql':
      return statements.map((one) => `${one}\ngo\n`).join('\n');
    case 'sqlite':
    case 'postgres':
      return statements.map((one) => `${one};\n`).join('\n');
  }
}
