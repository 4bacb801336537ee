import type { ErpUser } from '../../ports/ErpConnector.ts';
import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/**
 * The company that is meant, by its name or id (BW7); the user's first where none is said, null for `none`.
 * @throws AppError `invalid-input` that names the companies there are.
 */
export function pickCompany(
  { name, companies }: ErpUser,
  named: string | undefined,
  language: Language,
): string | null {
  if (named === undefined) return companies[0]?.id ?? null;
  const small = named.trim().toLowerCase();
  const found = companies.find((one) => one.id === named || one.name.toLowerCase() === small);
  if (found !== undefined) return found.id;
  if (['none', 'keiner', 'keine'].includes(small)) return null;
  const list = companies.map((one) => one.name).join(', ');
  throw misused(
    {
      en: `${name} may not work in “${named}”; there is: ${list}, none.`,
      de: `${name} darf in „${named}“ nicht arbeiten; möglich: ${list}, keiner.`,
    },
    language,
  );
}
