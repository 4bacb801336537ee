import { useContext, useEffect } from 'react';
import { SayContext } from '../hooks/SayContext.ts';
import { shortest, useSearch } from '../hooks/useSearch.ts';
import { useTools } from '../hooks/useTools.ts';
import { recordKey } from '../recordKey.ts';
import { EmptyNote } from './EmptyNote.tsx';
import { Failure } from './Failure.tsx';
import { Hint } from './Hint.tsx';
import { RecordRow } from './RecordRow.tsx';
import { RowList } from './RowList.tsx';
import { RowSkeleton } from './RowSkeleton.tsx';
import { Section } from './Section.tsx';

/** What the search found, over every kind of record; several can be linked one after the other. */
export function SearchResults({ text }: { text: string }) {
  const { texts } = useTools();
  const say = useContext(SayContext);
  const query = useSearch(text);
  const short = text.trim().length < shortest;
  const found = short ? undefined : query.data;
  const count = found?.records.length;
  const settled = count !== undefined && !query.isFetching;
  useEffect(() => {
    if (settled) say(texts.search.found(count));
  }, [settled, count, say, texts]);
  return (
    <Section
      title={texts.search.title}
      note={
        found && found.records.length > 0 ? texts.search.found(found.records.length) : undefined
      }
      busy={!short && query.isFetching}
    >
      {short && <EmptyNote text={texts.search.short} height={48} />}
      {!short && !found && !query.isError && <RowSkeleton rows={3} height={72} />}
      {!short && query.isError && (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      )}
      {found && found.records.length === 0 && !query.isError && (
        <EmptyNote text={texts.search.none(text.trim())} tip={texts.search.noneTip} height={48} />
      )}
      {found && !query.isError && (
        <RowList>
          {found.records.map((record) => (
            <RecordRow key={recordKey(record.ref)} record={record} />
          ))}
        </RowList>
      )}
      {found?.more === true && <Hint>{texts.search.more}</Hint>}
    </Section>
  );
}
