import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConflictPage, ConflictRef } from '../../../shared/conflicts.ts';
import type { Side } from '../../../shared/records/Area.ts';
import { EmptyNote } from '../../components/EmptyNote.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Section } from '../../components/Section.tsx';
import { SectionSkeleton } from '../../components/SectionSkeleton.tsx';
import { useTools } from '../../hooks/useTools.ts';
import { sayDay } from '../../strings/sayDay.ts';
import { pickSyncTexts } from '../../strings/sync/pickSyncTexts.ts';
import { ChangedBy } from './ChangedBy.tsx';
import { DecisionButtons } from './DecisionButtons.tsx';
import { FieldRow } from './FieldRow.tsx';

const useStyles = makeStyles({
  lead: { margin: 0, padding: '0 4px', color: tokens.colorNeutralForeground3 },
  rest: { marginTop: '8px' },
  summary: {
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** One question with both sides beside each other, field by field, to be decided here (NX2). */
export function ConflictView({ conflict: { area, key } }: { conflict: ConflictRef }) {
  const { api } = useTools();
  const query = useQuery({
    queryKey: ['conflict', area, key],
    queryFn: ({ signal }) => api.call('showConflict', { area, key }, { signal }),
    // As both sides are now: never an older answer.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (query.isPending) return <SectionSkeleton rows={2} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Shown page={query.data} onStale={() => void query.refetch()} />;
}

/** The question as it was read; what is chosen field by field is kept here. */
function Shown({ page, onStale }: { page: ConflictPage; onStale: () => void }) {
  const styles = useStyles();
  const { language, locale } = useTools();
  const words = pickSyncTexts(language);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { conflict, fields, ways, isThere } = page;
  const asked = fields.filter(({ isAsked }) => isAsked);
  const rest = fields.filter((one) => !one.isAsked && isSomething(one.erp, one.mailbox));
  // About the whole: then all of it is what there is to see.
  const [first, others] = asked.length > 0 ? [asked, rest] : [rest, []];
  const row = (field: (typeof fields)[number], isOpen: boolean) => (
    <FieldRow
      key={field.field}
      area={conflict.area}
      field={field}
      isThere={isThere}
      chosen={chosen[field.field] ?? null}
      onChoose={
        isOpen && field.isAsked && ways.includes('mix')
          ? (side) => setChosen((all) => ({ ...all, [field.field]: side }))
          : null
      }
    />
  );
  const lead = [
    words.areas[conflict.area],
    words.reasons[conflict.reason],
    conflict.since === null ? '' : words.since(sayDay(conflict.since, locale, new Date())),
  ];
  return (
    <>
      <p className={styles.lead}>{lead.filter((part) => part !== '').join(' · ')}</p>
      <ChangedBy page={page} />
      <Section title={`${words.outlook} · ${words.erp}`}>
        {conflict.isPrivate && <EmptyNote text={words.private} height={32} />}
        {first.map((field) => row(field, true))}
        {others.length > 0 && (
          <details className={styles.rest}>
            <summary className={styles.summary}>{words.same}</summary>
            {others.map((field) => row(field, false))}
          </details>
        )}
        {ways.length === 0 && <EmptyNote text={words.console} height={32} />}
      </Section>
      <DecisionButtons
        conflict={conflict}
        ways={ways}
        asked={asked.map(({ field }) => field)}
        chosen={chosen}
        onStale={onStale}
      />
    </>
  );
}

function isSomething(...values: unknown[]): boolean {
  return values.some(
    (value) => value !== undefined && value !== null && value !== '' && !isEmptyList(value),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
