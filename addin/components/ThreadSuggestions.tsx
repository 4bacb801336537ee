import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Link16Regular } from '@fluentui/react-icons/svg/link';
import { useId } from 'react';
import type { Suggestion } from '../../shared/suggestions.ts';
import { useLinking } from '../hooks/useLinking.ts';
import { useTools } from '../hooks/useTools.ts';
import { recordKey } from '../recordKey.ts';
import { BusyRing } from './BusyRing.tsx';
import { Failure } from './Failure.tsx';
import { RowList } from './RowList.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';

const useStyles = makeStyles({
  group: {
    margin: '4px 0 8px',
    padding: '8px 10px 0',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 8px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  all: { minWidth: 'auto' },
});

/** Most records that one request may link (shared/routes.ts). */
const most = 50;

/** What an earlier mail of the same conversation is linked to: all of it with one press, or one by one. */
export function ThreadSuggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const styles = useStyles();
  const { texts } = useTools();
  const id = useId();
  const refs = suggestions.slice(0, most).map(({ record }) => record.ref);
  const titles = suggestions.map(({ record }) => record.title).join(', ');
  const linking = useLinking(refs, titles);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {texts.suggestions.thread}
        </h3>
        {suggestions.length > 1 && (
          <Button
            className={styles.all}
            size="small"
            appearance="primary"
            icon={linking.busy ? <BusyRing /> : <Link16Regular />}
            disabledFocusable={linking.busy}
            onClick={linking.press}
          >
            {texts.links.linkAll(refs.length)}
          </Button>
        )}
      </div>
      {linking.error && <Failure error={linking.error} onRetry={linking.press} />}
      <RowList>
        {suggestions.map((suggestion) => (
          <SuggestionRow key={recordKey(suggestion.record.ref)} suggestion={suggestion} />
        ))}
      </RowList>
    </section>
  );
}
