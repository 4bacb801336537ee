import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConflictPage } from '../../../shared/conflicts.ts';
import type { Side } from '../../../shared/records/Area.ts';
import { useTools } from '../../hooks/useTools.ts';
import { sayDay } from '../../strings/sayDay.ts';
import { sayTime } from '../../strings/sayTime.ts';
import { pickSyncTexts } from '../../strings/sync/pickSyncTexts.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: '0 4px',
    listStyle: 'none',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** Who changed which side since both were last in step, and when; what a side does not tell is said to be unknown. */
export function ChangedBy({ page }: { page: ConflictPage }) {
  const styles = useStyles();
  const { language, locale } = useTools();
  const words = pickSyncTexts(language);
  const { conflict, changed, isThere } = page;
  if (conflict.isPrivate) return null;
  const wasPaired = ['changed-on-both', 'changed-and-deleted', 'deleted', 'loop'].includes(
    conflict.reason,
  );
  const line = (side: Side): string | null => {
    const name = side === 'erp' ? words.erp : words.outlook;
    const change = changed[side];
    if (!isThere[side]) return wasPaired ? words.deleted(name) : null;
    if (change === null) return wasPaired ? words.unchanged(name) : null;
    return words.changed(name, sayWhen(change.at, locale), change.by);
  };
  const lines = (['mailbox', 'erp'] as const).map(line).filter((text) => text !== null);
  return lines.length === 0 ? null : (
    <ul className={styles.list}>
      {lines.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** A side that keeps days only says no time. */
function sayWhen(at: string | null, locale: string): string | null {
  if (at === null) return null;
  const now = new Date();
  if (!at.includes('T')) return sayDay(`${at}T12:00:00`, locale, now);
  const isToday = new Date(at).toDateString() === now.toDateString();
  const time = sayTime(at, locale, now);
  return isToday ? `${sayDay(at, locale, now)}, ${time}` : time;
}
