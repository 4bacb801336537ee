import { useState } from 'react';
import type { Suggestion } from '../../shared/suggestions.ts';
import type { useSuggestions } from '../hooks/useSuggestions.ts';
import { useItem } from '../hooks/useItem.ts';
import { useTools } from '../hooks/useTools.ts';
import { recordKey } from '../recordKey.ts';
import { EmptyNote } from './EmptyNote.tsx';
import { Failure } from './Failure.tsx';
import { Hint } from './Hint.tsx';
import { MoreButton } from './MoreButton.tsx';
import { RowList } from './RowList.tsx';
import { RowSkeleton } from './RowSkeleton.tsx';
import { Section } from './Section.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';
import { ThreadSuggestions } from './ThreadSuggestions.tsx';

/** Rows shown at first, and the height in pixels that is kept for each while the answer is awaited. */
const first = 5;
const reserved = 105;
const reservedRows = 4;
/** Rows that fit into it for certain, however many lines they have. */
const lateRows = 2;

interface SuggestionsSectionProps {
  query: ReturnType<typeof useSuggestions>;
  /** It came after what stands below it: it keeps its height. */
  late: boolean;
  /** The links came after these: what is linked says so where it stands, instead of leaving. */
  keepLinked: boolean;
}

/** Which records the item probably concerns; the thread's earlier links come first. */
export function SuggestionsSection({ query, late, keepLinked }: SuggestionsSectionProps) {
  const { texts } = useTools();
  const { links } = useItem();
  const [all, setAll] = useState(false);
  const failed = query.isError && !query.data;
  const waiting = !query.data && !failed;

  // What is linked stands above, also while its undo is offered.
  const above = keepLinked ? [] : (links.rows ?? []);
  const taken = new Set(above.map((row) => recordKey(row.link.ref)));
  const open = (query.data?.suggestions ?? []).filter(
    ({ record }) => !taken.has(recordKey(record.ref)),
  );
  const thread = open.filter(fromThread);
  const others = open.filter((suggestion) => !fromThread(suggestion));
  const limit = Math.max(0, (late ? lateRows : first) - thread.length);
  const shown = all ? others : others.slice(0, limit);
  return (
    <Section title={texts.suggestions.title} busy={waiting}>
      <div style={{ minHeight: late ? reserved * reservedRows : undefined }}>
        {waiting && <RowSkeleton rows={reservedRows} height={reserved} />}
        {failed && <Failure error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && open.length === 0 && (
          <EmptyNote text={texts.suggestions.none} tip={texts.suggestions.noneTip} height={48} />
        )}
        {thread.length > 0 && <ThreadSuggestions suggestions={thread} />}
        {shown.length > 0 && (
          <RowList label={thread.length > 0 ? texts.suggestions.others : undefined}>
            {shown.map((suggestion) => (
              <SuggestionRow key={recordKey(suggestion.record.ref)} suggestion={suggestion} />
            ))}
          </RowList>
        )}
        {shown.length < others.length && (
          <MoreButton text={texts.suggestions.showAll(open.length)} onClick={() => setAll(true)} />
        )}
        {query.data?.bodyRead === false && <Hint>{texts.suggestions.noBody}</Hint>}
      </div>
    </Section>
  );
}

const fromThread = ({ reasons }: Suggestion) => reasons.some(({ type }) => type === 'thread');
