import { makeStyles, tokens } from '@fluentui/react-components';
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import type { Suggestion } from '../../shared/suggestions.ts';
import { recordKey } from '../recordKey.ts';
import { useTools } from '../hooks/useTools.ts';
import { sayReason } from '../strings/sayReason.ts';
import { RecordRow } from './RecordRow.tsx';

const useStyles = makeStyles({
  reasons: { margin: 0, padding: 0, listStyleType: 'none' },
  reason: {
    display: 'flex',
    columnGap: '5px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  sign: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  text: { minWidth: 0 },
});

/** A suggested record with every reason, in words. */
export function SuggestionRow({ suggestion }: { suggestion: Suggestion }) {
  const styles = useStyles();
  const { texts, locale } = useTools();
  const now = new Date();
  return (
    <RecordRow key={recordKey(suggestion.record.ref)} record={suggestion.record}>
      <ul role="list" className={styles.reasons}>
        {suggestion.reasons.map((reason) => (
          <li key={JSON.stringify(reason)} className={styles.reason}>
            <Lightbulb16Regular className={styles.sign} aria-hidden="true" />
            <span className={styles.text}>{sayReason(reason, texts, locale, now)}</span>
          </li>
        ))}
      </ul>
    </RecordRow>
  );
}
