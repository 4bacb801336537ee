import { makeStyles, tokens } from '@fluentui/react-components';
import type { Thing } from '../../shared/things.ts';
import { StateBadge } from '../components/StateBadge.tsx';
import { useTools } from '../hooks/useTools.ts';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';
import { pickSyncTexts } from '../strings/sync/pickSyncTexts.ts';
import { nameOf } from './nameOf.ts';
import { sayDate } from './sayDate.ts';
import { sayWhy } from './sayWhy.ts';
import { quietMeta } from '../components/quietMeta.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    padding: '2px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  box: {
    flexShrink: 0,
    width: '18px',
    height: '18px',
    margin: 0,
    accentColor: tokens.colorBrandBackground,
  },
  open: {
    flexGrow: 1,
    minWidth: 0,
    padding: '4px 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3 },
  meta: quietMeta,
});

interface ThingRowProps {
  thing: Thing;
  isChosen: boolean;
  onChoose: (isOn: boolean) => void;
  /** @param title as the row shows it. */
  onOpen: (title: string) => void;
}

/** One thing with its state: chosen by its box, opened by its name. */
export function ThingRow({ thing, isChosen, onChoose, onOpen }: ThingRowProps) {
  const styles = useStyles();
  const { texts, language, locale } = useTools();
  const words = pickOwnTexts(language);
  const { title: known, isPrivate, day, state, why } = thing;
  const title = nameOf(thing, pickSyncTexts(language), words);
  const meta = [
    day === null ? null : sayDate(day, locale),
    texts.sync.things[state],
    sayWhy(why, words),
  ];
  return (
    <li className={styles.row}>
      <input
        className={styles.box}
        type="checkbox"
        aria-label={words.list.select(title)}
        checked={isChosen}
        onChange={({ target }) => onChoose(target.checked)}
      />
      <StateBadge state={state} />
      <button type="button" className={styles.open} onClick={() => onOpen(title)}>
        <span className={known === null || isPrivate ? styles.quiet : styles.title}>{title}</span>
        <span className={styles.meta}>{meta.filter((part) => part !== null).join(' · ')}</span>
      </button>
    </li>
  );
}
