import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import type { Conflict, ConflictDecision } from '../../shared/conflicts.ts';
import { BusyRing } from '../components/BusyRing.tsx';
import { EmptyNote } from '../components/EmptyNote.tsx';
import { Failure } from '../components/Failure.tsx';
import { Section } from '../components/Section.tsx';
import { SectionSkeleton } from '../components/SectionSkeleton.tsx';
import { SayContext } from '../hooks/SayContext.ts';
import { useSyncStamp } from '../hooks/useSyncStamp.ts';
import { useTools } from '../hooks/useTools.ts';
import { QuestionRow } from '../pages/sync/QuestionRow.tsx';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';
import { pickSyncTexts } from '../strings/sync/pickSyncTexts.ts';

const useStyles = makeStyles({
  lead: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { display: 'flex', alignItems: 'center', columnGap: '14px' },
  box: {
    flexShrink: 0,
    width: '18px',
    height: '18px',
    margin: 0,
    accentColor: tokens.colorBrandBackground,
  },
  row: { flexGrow: 1, minWidth: 0 },
});

/** Pairs that the sync proposes: each can be looked at, and those that are chosen are decided together. */
export function ProposalsView() {
  const styles = useStyles();
  const { api, language } = useTools();
  const words = pickOwnTexts(language);
  const sync = pickSyncTexts(language);
  const say = useContext(SayContext);
  const client = useQueryClient();
  const stamp = useSyncStamp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useQuery({
    queryKey: ['sync', 'conflicts', stamp],
    queryFn: ({ signal }) => api.call('listConflicts', undefined, { signal }),
    placeholderData: (before) => before,
  });
  const proposed = (list.data?.conflicts ?? []).filter(
    ({ reason }) => reason === 'perhaps-the-same',
  );
  const wanted = proposed.filter((one) => chosen.has(keyOf(one)));
  const decide = useMutation({
    mutationFn: async (decision: ConflictDecision) => {
      for (const { area, key } of wanted) await api.call('decideConflict', { area, key, decision });
    },
    onSuccess: () => {
      setChosen(new Set());
      say(sync.decided);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['sync'] }),
  });
  if (list.isPending) return <SectionSkeleton rows={3} />;
  const offers: readonly [string, ConflictDecision][] = [
    [sync.ways.sameMailbox, { how: 'same', side: 'mailbox' }],
    [sync.ways.sameErp, { how: 'same', side: 'erp' }],
    [sync.ways.different, { how: 'different' }],
  ];
  return (
    <Section title={words.proposals} note={String(proposed.length)}>
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {proposed.length === 0 && !list.isError ? (
        <EmptyNote text={words.propose.none} height={48} />
      ) : (
        <p className={styles.lead}>{words.propose.lead}</p>
      )}
      {wanted.length > 0 && (
        <div className={styles.buttons}>
          <span>{words.list.selected(wanted.length)}</span>
          {offers.map(([text, decision]) => (
            <Button
              key={text}
              size="small"
              disabledFocusable={decide.isPending}
              onClick={() => decide.mutate(decision)}
            >
              {text}
            </Button>
          ))}
          {decide.isPending && <BusyRing />}
        </div>
      )}
      {decide.error && <Failure error={decide.error} />}
      <ul className={styles.list}>
        {proposed.map((one) => {
          const title = one.isPrivate ? sync.privateTitle : (one.title ?? sync.untitled);
          return (
            <li key={keyOf(one)} className={styles.item}>
              <input
                className={styles.box}
                type="checkbox"
                aria-label={words.list.select(title)}
                checked={chosen.has(keyOf(one))}
                onChange={({ target }) => {
                  const next = new Set(chosen);
                  if (target.checked) next.add(keyOf(one));
                  else next.delete(keyOf(one));
                  setChosen(next);
                }}
              />
              <div className={styles.row}>
                <QuestionRow conflict={one} />
              </div>
            </li>
          );
        })}
      </ul>
      {list.data?.more === true && <EmptyNote text={words.propose.more} height={32} />}
    </Section>
  );
}

function keyOf({ area, key }: Conflict): string {
  return `${area} ${key}`;
}
