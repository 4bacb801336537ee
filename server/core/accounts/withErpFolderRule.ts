import type { AccountFolders, ErpFolderRule } from './AccountFolders.ts';

/** The folders with one more rule, in the place of what was said of that folder of the ERP, whatever its case. */
export function withErpFolderRule(folders: AccountFolders, rule: ErpFolderRule): AccountFolders {
  const name = rule.name.toLowerCase();
  const others = folders.erp.filter((each) => each.name.toLowerCase() !== name);
  return { ...folders, erp: [...others, rule] };
}
