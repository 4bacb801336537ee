import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import type { ThingPage } from '../../shared/things.ts';
import { EmptyNote } from '../components/EmptyNote.tsx';
import { Failure } from '../components/Failure.tsx';
import { Section } from '../components/Section.tsx';
import { SectionSkeleton } from '../components/SectionSkeleton.tsx';
import { StateBadge } from '../components/StateBadge.tsx';
import { PagesContext } from '../hooks/PagesContext.ts';
import { useSyncStamp } from '../hooks/useSyncStamp.ts';
import { useTools } from '../hooks/useTools.ts';
import { FieldRow } from '../pages/sync/FieldRow.tsx';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';
import { pickSyncTexts } from '../strings/sync/pickSyncTexts.ts';
import { BulkBar } from './BulkBar.tsx';
import type { ThingTarget } from './OwnFrame.tsx';
import { ThingHistory } from './ThingHistory.tsx';
import { sayDate } from './sayDate.ts';
import { sayWhy } from './sayWhy.ts';

const useStyles = makeStyles({
  lead: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** One thing: how it is, what both sides say, what the sync did to it, and what can be done. */
export function ThingView({ target: { thing } }: { target: ThingTarget }) {
  const { api } = useTools();
  const stamp = useSyncStamp();
  const { area, key } = thing;
  const query = useQuery({
    queryKey: ['sync', 'thing', area, key, stamp],
    queryFn: ({ signal }) => api.call('showThing', { area, key }, { signal }),
    placeholderData: (before) => before,
  });
  if (query.isPending) return <SectionSkeleton rows={3} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Shown target={thing} page={query.data} />;
}

function Shown({ target, page }: { target: ThingTarget['thing']; page: ThingPage }) {
  const styles = useStyles();
  const { texts, language, locale } = useTools();
  const words = pickOwnTexts(language);
  const sync = pickSyncTexts(language);
  const pages = useContext(PagesContext);
  const { area } = target;
  const { thing, isThere, fields, sentence, question, history } = page;
  const filled = fields.filter(({ erp, mailbox }) => isSaid(erp) || isSaid(mailbox));
  const isWhole = isThere.erp && isThere.mailbox;
  const lead = [
    thing.day === null ? null : sayDate(thing.day, locale),
    texts.sync.things[thing.state],
    sayWhy(thing.why, words),
  ];
  return (
    <>
      <p className={styles.lead} style={{ margin: 0 }}>
        <StateBadge state={thing.state} />
        {lead.filter((part) => part !== null).join(' · ')}
      </p>
      {sentence && <p lang={sentence.language}>{sentence.text}</p>}
      {question !== null && (
        <div>
          <Button
            appearance="primary"
            onClick={() => pages.open({ conflict: { area, key: question, title: target.title } })}
          >
            {words.thing.question}
          </Button>
        </div>
      )}
      <BulkBar area={area} chosen={[thing]} onClear={pages.back} />
      <Section title={isWhole ? words.thing.fields : words.thing.oneSide}>
        {thing.isPrivate && <EmptyNote text={sync.private} height={32} />}
        {!thing.isPrivate && filled.length === 0 && (
          <EmptyNote text={words.thing.noFields} height={32} />
        )}
        {filled.map((field) => (
          <FieldRow
            key={field.field}
            area={area}
            field={{ ...field, isAsked: false }}
            isThere={isThere}
            chosen={null}
            onChoose={null}
          />
        ))}
      </Section>
      <ThingHistory area={area} thingKey={thing.key} history={history} />
    </>
  );
}

function isSaid(value: unknown): boolean {
  const isNothing = value === undefined || value === null || value === '';
  return !isNothing && !(Array.isArray(value) && value.length === 0);
}
