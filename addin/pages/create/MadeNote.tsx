import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { Answer } from '../../../shared/routes.ts';
import { RecordLine } from '../../components/RecordLine.tsx';
import { RowList } from '../../components/RowList.tsx';
import { useKindLabel } from '../../hooks/useKindLabel.ts';
import { useTools } from '../../hooks/useTools.ts';
import { pickCreateTexts } from '../../strings/create/pickCreateTexts.ts';

const useStyles = makeStyles({
  note: {
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outline: 'none' },
  },
  text: { margin: '4px 0 0', color: tokens.colorNeutralForeground3 },
});

interface MadeNoteProps {
  made: Extract<Answer<'createRecord'>, { state: 'made' }>;
}

/** What was made, what it is linked to, and whether it is in Outlook too. */
export function MadeNote({ made: { record, links, pair } }: MadeNoteProps) {
  const styles = useStyles();
  const { language } = useTools();
  const words = pickCreateTexts(language);
  const kindLabel = useKindLabel();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; the focus follows to what became of it.
  useLayoutEffect(() => heading.current?.focus(), []);
  const { ref, title, family, number } = record;
  return (
    <div className={styles.note}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {words.made(title)}
      </h2>
      <RowList>
        <RecordLine target={{ ref, title, family }} meta={[kindLabel(ref.kind), number ?? '']} />
      </RowList>
      <p className={styles.text}>{links.length > 0 ? words.linked : words.notLinked}</p>
      <p className={styles.text}>{words.pairs[pair]}</p>
    </div>
  );
}
