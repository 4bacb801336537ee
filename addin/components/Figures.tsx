import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Figure } from '../../shared/recordViews.ts';
import { useTools } from '../hooks/useTools.ts';
import { sayFigure } from '../strings/sayFigure.ts';
import { sayLocal } from '../strings/sayLocal.ts';
import { hiddenStyle } from './hiddenStyle.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  large: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(120px, 100%), 1fr))',
    gap: '8px',
    '& > div': {
      display: 'block',
      padding: '8px 10px',
      borderRadius: tokens.borderRadiusLarge,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& dd': {
      fontSize: tokens.fontSizeBase400,
      lineHeight: tokens.lineHeightBase400,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  figure: { display: 'flex', columnGap: '5px', minWidth: 0, flexWrap: 'wrap' },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  none: {},
  // Weight says it too, for whoever does not see colors.
  good: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  hidden: hiddenStyle,
});

interface FiguresProps {
  figures: readonly Figure[];
  /** As tiles, for a record's own page. */
  large?: boolean;
}

/** The figures that matter on a record. What needs attention is heavy as well as colored. */
export function Figures({ figures, large = false }: FiguresProps) {
  const styles = useStyles();
  const { texts, language, locale, zone } = useTools();
  if (figures.length === 0) return null;
  return (
    <dl className={mergeClasses(styles.list, large && styles.large)}>
      {figures.map(({ name, label, value, emphasis }) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.label}>{sayLocal(label, language)}</dt>
          <dd className={mergeClasses(styles.value, styles[emphasis])}>
            {(emphasis === 'bad' || emphasis === 'warning') && (
              <span className={styles.hidden}>{texts.record.attention} </span>
            )}
            {sayFigure(value, locale, zone)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
