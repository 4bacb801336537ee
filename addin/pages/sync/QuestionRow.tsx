import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useContext } from 'react';
import type { Conflict } from '../../../shared/conflicts.ts';
import { PagesContext } from '../../hooks/PagesContext.ts';
import { useTools } from '../../hooks/useTools.ts';
import { pickSyncTexts } from '../../strings/sync/pickSyncTexts.ts';
import { quietMeta } from '../../components/quietMeta.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '4px',
    width: 'calc(100% + 16px)',
    margin: '2px -8px 0',
    padding: '6px 8px',
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
  words: { minWidth: 0 },
  title: { display: 'block' },
  meta: quietMeta,
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** A question that is open; one press shows both sides. */
export function QuestionRow({ conflict }: { conflict: Conflict }) {
  const styles = useStyles();
  const { language, locale } = useTools();
  const words = pickSyncTexts(language);
  const pages = useContext(PagesContext);
  const { area, key, title, day, reason, isPrivate } = conflict;
  const name = isPrivate ? words.privateTitle : (title ?? words.untitled);
  const when =
    day === null
      ? ''
      : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
          new Date(`${day}T00:00:00Z`),
        );
  const meta = [words.areas[area], when, words.reasons[reason]].filter((part) => part !== '');
  return (
    <button
      type="button"
      className={styles.row}
      onClick={() => pages.open({ conflict: { area, key, title: name } })}
    >
      <span className={styles.words}>
        <span className={styles.title}>{name}</span>
        <span className={styles.meta}>{meta.join(' · ')}</span>
      </span>
      <ChevronRight16Regular className={styles.chevron} aria-hidden="true" />
    </button>
  );
}
