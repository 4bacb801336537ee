import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';

const path = { field: 'task:PercentComplete' };
const name = 'PercentComplete';

/** How much is done, 0 to 100. Exchange keeps a fraction and may answer 33.000000000000004. */
export const percentRow: ItemField = {
  paths: [path],
  read: (item) => {
    const percent = Math.round(Number(textOf(item, name) ?? 0));
    return Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) : 0;
  },
  write: (value) => [{ path, name, value: typeof value === 'number' ? value : 0 }],
};
