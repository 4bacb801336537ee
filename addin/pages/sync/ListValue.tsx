import { makeStyles, tokens } from '@fluentui/react-components';
import { stableJson } from '../../../shared/records/stableJson.ts';
import { useTools } from '../../hooks/useTools.ts';
import { nameOfMember } from '../../strings/sync/nameOfMember.ts';
import { pickSyncTexts } from '../../strings/sync/pickSyncTexts.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ListValueProps {
  own: readonly unknown[];
  other: readonly unknown[];
}

/** People, categories or files of one side, one a line; what the other side lacks comes first, and says so. */
export function ListValue({ own, other }: ListValueProps) {
  const styles = useStyles();
  const words = pickSyncTexts(useTools().language);
  const there = new Set(other.map(keyOf));
  const alone = own.filter((one) => !there.has(keyOf(one)));
  const rest = own.filter((one) => there.has(keyOf(one)));
  if (own.length === 0) return <span className={styles.quiet}>{words.empty}</span>;
  return (
    <ul className={styles.list}>
      {[...alone, ...rest].map((one, place) => (
        <li key={`${place} ${keyOf(one)}`}>
          {nameOfMember(one)}
          {place < alone.length && <span className={styles.quiet}>{` (${words.onlyHere})`}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A person is the same by address, however the name is written. */
function keyOf(member: unknown): string {
  const { address, role } = (member ?? {}) as { address?: unknown; role?: unknown };
  return typeof address === 'string' && address !== ''
    ? `${typeof role === 'string' ? role : ''} ${address.toLowerCase()}`
    : stableJson(member);
}
