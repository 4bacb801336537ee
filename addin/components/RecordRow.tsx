import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RecordSummary } from '../../shared/recordViews.ts';
import { useKindLabel } from '../hooks/useKindLabel.ts';
import { useLinking } from '../hooks/useLinking.ts';
import { Failure } from './Failure.tsx';
import { InsertButton } from './InsertButton.tsx';
import { LinkButton } from './LinkButton.tsx';
import { RecordLine } from './RecordLine.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', alignSelf: 'stretch' },
  insert: { minWidth: 'auto', marginTop: '5px', paddingInline: '10px' },
});

interface RecordRowProps {
  record: RecordSummary;
  /** Further lines, such as why it is suggested. */
  children?: ReactNode;
}

/** A record that can be linked with one press. */
export function RecordRow({ record, children }: RecordRowProps) {
  const styles = useStyles();
  const kindLabel = useKindLabel();
  const { ref, title, family, number } = record;
  const linking = useLinking([ref], title);
  return (
    <RecordLine
      target={{ ref, title, family }}
      meta={[kindLabel(ref.kind), number ?? '', record.organization?.title ?? '', record.subtitle]}
      figures={record.figures}
    >
      {children}
      <div className={styles.actions}>
        <LinkButton linking={linking} title={number === null ? title : `${title}, ${number}`} />
        <InsertButton className={styles.insert} target={{ ref, title, family }} number={number} />
      </div>
      {linking.error && <Failure error={linking.error} onRetry={linking.press} />}
    </RecordLine>
  );
}
