import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { EmptyNote } from '../../components/EmptyNote.tsx';
import { Failure } from '../../components/Failure.tsx';
import { SectionSkeleton } from '../../components/SectionSkeleton.tsx';
import { BusyRing } from '../../components/BusyRing.tsx';
import { Section } from '../../components/Section.tsx';
import { useSyncState } from '../../hooks/useSyncState.ts';
import { useTools } from '../../hooks/useTools.ts';
import { pickSyncTexts } from '../../strings/sync/pickSyncTexts.ts';
import { AreaSection } from './AreaSection.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import { useSyncNow } from './useSyncNow.ts';

/** How the user's own sync is: what is to be decided, each area, and "synchronise now". */
export function SyncOverview() {
  const { texts, language, api } = useTools();
  const words = pickSyncTexts(language);
  const state = useSyncState();
  const account = state.data?.account ?? null;
  const asked = account?.areas.reduce((sum, { questions }) => sum + questions, 0) ?? 0;
  const conflicts = useQuery({
    // Looked at anew as soon as the state counts another number.
    queryKey: ['sync', 'conflicts', asked],
    queryFn: ({ signal }) => api.call('listConflicts', undefined, { signal }),
    enabled: account !== null,
    placeholderData: (before) => before,
  });
  const all = useSyncNow([]);
  if (state.isPending) return <SectionSkeleton rows={2} />;
  if (state.isError && !state.data) {
    return <Failure error={state.error} onRetry={() => void state.refetch()} />;
  }
  if (account === null || account.areas.length === 0) {
    return (
      <Section title={texts.sync.none}>
        {account === null ? (
          <EmptyNote text={words.nothing} tip={words.nothingTip} height={56} />
        ) : (
          <EmptyNote text={words.allOff} height={56} />
        )}
      </Section>
    );
  }
  const isBusy = all.isPending || account.areas.every(({ isRunning }) => isRunning);
  const questions = conflicts.data?.conflicts ?? [];
  return (
    <>
      <div>
        <Button
          appearance="primary"
          icon={isBusy ? <BusyRing /> : null}
          disabledFocusable={isBusy || account.state === 'paused'}
          onClick={() => all.mutate()}
        >
          {words.now}
        </Button>
      </div>
      {all.error && <Failure error={all.error} />}
      {state.isError && <Failure error={state.error} onRetry={() => void state.refetch()} />}
      {conflicts.isError && (
        <Failure error={conflicts.error} onRetry={() => void conflicts.refetch()} />
      )}
      {questions.length > 0 && (
        <Section title={words.questions} note={String(Math.max(asked, questions.length))}>
          {questions.map((conflict) => (
            <QuestionRow key={`${conflict.area} ${conflict.key}`} conflict={conflict} />
          ))}
          {conflicts.data?.more === true && <EmptyNote text={words.questionsMore} height={32} />}
        </Section>
      )}
      {account.areas.map((area) => (
        <AreaSection key={area.area} area={area} />
      ))}
    </>
  );
}
