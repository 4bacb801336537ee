import { makeStyles, tokens } from '@fluentui/react-components';
import type { Duplicate } from '../../../shared/creating.ts';
import { Hint } from '../../components/Hint.tsx';
import { RecordRow } from '../../components/RecordRow.tsx';
import { RowList } from '../../components/RowList.tsx';
import { Section } from '../../components/Section.tsx';
import { useTools } from '../../hooks/useTools.ts';
import { recordKey } from '../../recordKey.ts';
import { pickCreateTexts } from '../../strings/create/pickCreateTexts.ts';

const useStyles = makeStyles({
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Who is perhaps the same already, each one press away from being linked instead. */
export function DuplicateList({ duplicates }: { duplicates: readonly Duplicate[] }) {
  const styles = useStyles();
  const { language } = useTools();
  const words = pickCreateTexts(language);
  return (
    <Section title={words.duplicates}>
      <Hint>{words.duplicatesTip}</Hint>
      <RowList>
        {duplicates.map(({ record, why }) => (
          <RecordRow key={recordKey(record.ref)} record={record}>
            <span className={styles.why}>{words.why[why]}</span>
          </RecordRow>
        ))}
      </RowList>
    </Section>
  );
}
