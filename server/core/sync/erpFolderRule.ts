import type { FolderRule } from './Plan.ts';

/**
 * What is said of a folder of the ERP's mail: of itself, else of the nearest it lies below; null for nothing. Names are the
 * same whatever their case.
 *
 * @param folder parts divided by `/`, as a record says it.
 */
export function erpFolderRule(rules: readonly FolderRule[], folder: unknown): FolderRule | null {
  if (typeof folder !== 'string') return null;
  const parts = partsOf(folder);
  let nearest: { rule: FolderRule; depth: number } | null = null;
  for (const rule of rules) {
    const own = partsOf(rule.name);
    const isIt = own.length <= parts.length && own.every((part, at) => part === parts[at]);
    if (isIt && own.length > (nearest?.depth ?? 0)) nearest = { rule, depth: own.length };
  }
  return nearest?.rule ?? null;
}

function partsOf(name: string): string[] {
  return name
    .split('/')
    .map((part) => part.trim().normalize('NFKC').toLowerCase())
    .filter((part) => part !== '');
}
