import type { AreaPolicy } from '../../core/sync/Policy.ts';
import { parseSchedule } from './parseSchedule.ts';

/** A rule's value, or null where the words say nothing that could be one. */
type Parsed = { value: unknown } | null;

const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  ja: true,
  on: true,
  no: false,
  false: false,
  nein: false,
  off: false,
};

const flags = new Set([
  'create.erp',
  'create.mailbox',
  'deletes.onlyFromBin',
  'deletes.emptyBin',
  'once',
]);

/** A rule's value as it is written on the console. Whether it is one of those allowed is looked at later. */
export function parseRule(path: string, text: string, area: AreaPolicy): Parsed {
  const word = text.trim();
  if (flags.has(path)) {
    const value = truths[word.toLowerCase()];
    return value === undefined ? null : { value };
  }
  if (path === 'window.past' || path === 'window.future') {
    if (/^(open|offen)$/i.test(word)) return { value: null };
    return /^\d+$/.test(word) ? { value: Number(word) } : null;
  }
  if (path === 'schedule') {
    const way = area.direction === 'off' ? 'both' : area.direction;
    const value = parseSchedule(word, way);
    return value === null ? null : { value };
  }
  if (path === 'selection') {
    if (word === 'all' || word === 'list') return { value: { by: word } };
    if (word === 'people' || word === 'threads') {
      return { value: { by: 'people', threads: word === 'threads' } };
    }
    const category = /^category:\s*(.+)$/i.exec(word)?.[1];
    return category === undefined ? null : { value: { by: 'category', category } };
  }
  if (path.startsWith('standIns.')) {
    if (/^(none|keine)$/i.test(word)) return { value: [] };
    return { value: word.split(',').map((source) => source.trim()) };
  }
  if (path === 'start') {
    if (word === 'all' || word === 'changes') return { value: { from: word } };
    return /^\d{4}-\d\d-\d\d$/.test(word) ? { value: { from: 'date', date: word } } : null;
  }
  return { value: word };
}
