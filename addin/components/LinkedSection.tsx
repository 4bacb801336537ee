import { useState } from 'react';
import { useAppointmentState } from '../hooks/useAppointmentState.ts';
import { useItem } from '../hooks/useItem.ts';
import { useTools } from '../hooks/useTools.ts';
import { EmptyNote } from './EmptyNote.tsx';
import { Failure } from './Failure.tsx';
import { FileButton } from './FileButton.tsx';
import { Hint } from './Hint.tsx';
import { LinkedRow } from './LinkedRow.tsx';
import { MoreButton } from './MoreButton.tsx';
import { RowList } from './RowList.tsx';
import { RowSkeleton } from './RowSkeleton.tsx';
import { Section } from './Section.tsx';

/** Height in pixels that is kept for one linked record while the answer is awaited. */
const reserved = 124;

interface LinkedSectionProps {
  /** It comes after what stands below it: it keeps its height. */
  late: boolean;
  /** The links of the conversation were taken over. */
  inherited: boolean;
}

/** What the item is linked to. */
export function LinkedSection({ late, inherited }: LinkedSectionProps) {
  const { texts } = useTools();
  const { item, links, series } = useItem();
  const [all, setAll] = useState(false);
  const rows = links.rows ?? [];
  // Shown after the rest of the page, a long list must not push it down unasked.
  const shown = late && !all && !links.linkedHere ? rows.slice(0, 1) : rows;
  const active = rows.filter((row) => !row.removed).length;
  const state = useAppointmentState(item);
  const note = [state ? texts.sync.things[state] : '', active > 0 ? String(active) : '']
    .filter((part) => part !== '')
    .join(' · ');
  const failed = links.error !== null;
  return (
    <Section
      title={texts.links.title}
      note={note === '' ? undefined : note}
      busy={links.rows === null && !failed}
    >
      <div style={{ minHeight: late ? reserved : undefined }}>
        {links.rows === null && !failed && <RowSkeleton rows={1} height={reserved} />}
        {failed && <Failure error={links.error} onRetry={links.refetch} />}
        {links.rows !== null && rows.length === 0 && (
          <EmptyNote text={texts.links.none} tip={texts.links.noneTip} height={56} />
        )}
        {rows.some((row) => row.link.state === 'unknown') && (
          <>
            <Hint>{texts.links.unknown}</Hint>
            <MoreButton text={texts.app.retry} onClick={links.refetch} />
          </>
        )}
        <RowList>
          {shown.map(({ link, removed }) => (
            <LinkedRow key={link.id} link={link} removed={removed} />
          ))}
        </RowList>
        {shown.length < rows.length && (
          <MoreButton text={texts.links.showAll(rows.length)} onClick={() => setAll(true)} />
        )}
      </div>
      <FileButton />
      {links.hidden > 0 && <Hint>{texts.links.hidden(links.hidden)}</Hint>}
      {links.markError && (
        <Failure
          error={links.markError}
          sentence={texts.links.markFailed}
          onRetry={links.retryMark}
        />
      )}
      {series !== null && <Hint>{texts.links.ofSeries}</Hint>}
      {item.mode === 'organizer' && series === null && <Hint>{texts.links.saves}</Hint>}
      {item.mode === 'compose' && (
        <Hint>{inherited ? texts.links.inherited : texts.links.goesWith}</Hint>
      )}
    </Section>
  );
}
