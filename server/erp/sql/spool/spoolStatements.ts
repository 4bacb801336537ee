import type { SpoolPlan } from './SpoolPlan.ts';
import { tableStatements } from './tableStatements.ts';

/** Everything that installing does, as statements for a person to read or to run. Each ends where the next begins. */
export function spoolStatements({ dialect, tables, triggers }: SpoolPlan): string[] {
  return [...tableStatements(dialect, tables), ...triggers.flatMap(({ make }) => make)];
}
