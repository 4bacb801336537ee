import type { RecordMove } from '../../ports/LinkStore.ts';
import type { ServicePorts } from '../../app/service/ServicePorts.ts';
import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/**
 * The record that became another, as it was typed: a kind by its word in the mapping or as the pane calls it, two numbers, and
 * a company by its id or name; where none is said, the only one that accounts have.
 *
 * @throws AppError `invalid-input` that says what there is; whatever the ERP fails with.
 */
export async function readMove(
  { accounts, erp }: Pick<ServicePorts, 'accounts' | 'erp'>,
  [kind = '', from = '', to = '']: readonly string[],
  company: string | undefined,
  { language, signal }: { language: Language; signal: AbortSignal },
): Promise<RecordMove> {
  const small = kind.trim().toLowerCase();
  const found = erp.kinds.find(({ kind: word, label, plural }) =>
    [word, label.en, label.de, plural.en, plural.de].some((one) => one.toLowerCase() === small),
  );
  if (found === undefined) {
    const list = erp.kinds
      .map(({ kind: word, label }) => `${word} (${label[language]})`)
      .join(', ');
    throw misused(
      {
        en: `The ERP has no kind “${kind}”; there is: ${list}.`,
        de: `Eine Art „${kind}“ hat das ERP nicht; es gibt: ${list}.`,
      },
      language,
    );
  }
  const ids = (id: string) => {
    const ref = (key: string) => ({ company: id, kind: found.kind, key: key.trim() });
    return { from: ref(from), to: ref(to) };
  };
  const all = await accounts.accounts();
  const [only, ...others] = new Set(all.flatMap((one) => one.company ?? []));
  if (company === undefined && only !== undefined && others.length === 0) return ids(only);
  const there = new Map<string, string>();
  for (const userId of new Set(all.map(({ erpUser }) => erpUser))) {
    const user = await erp.findUser(userId, signal).catch(() => null);
    for (const { id, name } of user?.companies ?? []) there.set(id, name);
  }
  // Without accounts nobody knows which there are.
  if (company !== undefined && (there.has(company) || there.size === 0)) return ids(company);
  const named = company?.trim().toLowerCase();
  for (const [id, name] of there) if (name.toLowerCase() === named) return ids(id);
  const list = [...there].map(([id, name]) => `${id} (${name})`).join(', ');
  throw misused(
    {
      en: `Which company? Say --company with one of: ${list}.`,
      de: `Welcher Mandant? --company angeben, mit einem von: ${list}.`,
    },
    language,
  );
}
