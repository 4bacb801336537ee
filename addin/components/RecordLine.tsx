import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useContext } from 'react';
import type { Figure } from '../../shared/recordViews.ts';
import { PagesContext } from '../hooks/PagesContext.ts';
import type { RecordTarget } from '../hooks/PagesContext.ts';
import { useRecordState } from '../hooks/useRecordState.ts';
import { useTools } from '../hooks/useTools.ts';
import { FamilyIcon } from './FamilyIcon.tsx';
import { Figures } from './Figures.tsx';
import { StateBadge } from './StateBadge.tsx';
import { twoLines } from './twoLines.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: '10px',
    padding: '10px 0',
    // Text enlarged four times: every pixel of width is for words.
    '@media (max-width: 240px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  icon: { position: 'relative', height: '32px', '@media (max-width: 240px)': { display: 'none' } },
  badge: {
    position: 'absolute',
    right: '-5px',
    bottom: '-5px',
    outline: `2px solid ${tokens.colorNeutralBackground1}`,
  },
  // Where there is no icon to put a sign on there are words.
  state: { display: 'none', '@media (max-width: 240px)': { display: 'inline' } },
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    rowGap: '1px',
    minWidth: 0,
  },
  title: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    // Two lines tell any two records apart; the whole title is on the record's page.
    ...twoLines,
    borderRadius: tokens.borderRadiusSmall,
    '@media (max-width: 240px)': { WebkitLineClamp: 'none' },
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLink },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  gone: { cursor: 'default', ':hover': { textDecorationLine: 'none' } },
  meta: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

interface RecordLineProps {
  target: RecordTarget;
  /** Kind, number and what else tells it apart; empty ones are left out. */
  meta: readonly string[];
  figures?: readonly Figure[];
  /** False where there is no page to open, since the record is gone. */
  opens?: boolean;
  /** Further lines below, then what can be done. */
  children?: ReactNode;
}

/** A record as a line of a list: pressing the title opens its page. */
export function RecordLine({
  target,
  meta,
  figures = [],
  opens = true,
  children,
}: RecordLineProps) {
  const styles = useStyles();
  const { texts } = useTools();
  const pages = useContext(PagesContext);
  const state = useRecordState(target.ref, target.family);
  const said = [...new Set(meta.filter((part) => part !== ''))].join(' · ');
  return (
    <li className={styles.line}>
      <div className={styles.icon}>
        <FamilyIcon family={target.family} />
        {state && <StateBadge state={state} className={styles.badge} />}
      </div>
      <div className={styles.body}>
        {opens ? (
          <button type="button" className={styles.title} onClick={() => pages.open(target)}>
            {target.title}
          </button>
        ) : (
          <span className={mergeClasses(styles.title, styles.gone)}>{target.title}</span>
        )}
        {said !== '' && <span className={styles.meta}>{said}</span>}
        {state && (
          <span className={mergeClasses(styles.meta, styles.state)}>
            {texts.sync.open(texts.sync.things[state])}
          </span>
        )}
        <Figures figures={figures} />
        {children}
      </div>
    </li>
  );
}
