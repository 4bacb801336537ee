import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import type { OwnChoice } from '../../shared/ownPage.ts';
import type { Area } from '../../shared/records/Area.ts';
import { Failure } from '../components/Failure.tsx';
import { Section } from '../components/Section.tsx';
import { SectionSkeleton } from '../components/SectionSkeleton.tsx';
import { SayContext } from '../hooks/SayContext.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';
import { pickSyncTexts } from '../strings/sync/pickSyncTexts.ts';

const useStyles = makeStyles({
  lead: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    minHeight: '44px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  name: { flexGrow: 1 },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** What is synchronised for the user, and who says so; switched where that is the user's to say. */
export function ChoicesView() {
  const styles = useStyles();
  const { api, texts, language } = useTools();
  const words = pickOwnTexts(language);
  const sync = pickSyncTexts(language);
  const say = useContext(SayContext);
  const client = useQueryClient();
  const queryKey = ['choices'];
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call('listChoices', undefined, { signal }),
  });
  const save = useMutation({
    mutationFn: (choice: { area: Area; isOn: boolean | null }) => api.call('saveChoice', choice),
    onSuccess: (saved) => {
      client.setQueryData(queryKey, saved);
      say(words.choose.saved);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['sync'] }),
  });
  if (list.isPending) return <SectionSkeleton rows={4} />;
  if (list.isError) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  const whoOf = ({ by }: OwnChoice) => (by === null ? words.choose.nobody : words.choose.by[by]);
  return (
    <Section title={words.choices}>
      <p className={styles.lead}>{words.choose.lead}</p>
      {save.error && <Failure error={save.error} />}
      <ul className={styles.list}>
        {list.data.choices.map((choice) => {
          const { area, isOn, mayChoose, own } = choice;
          const state = isOn ? words.choose.on : words.choose.off;
          return (
            <li key={area} className={styles.item}>
              {mayChoose ? (
                <Switch
                  className={styles.name}
                  label={sync.areas[area]}
                  checked={isOn}
                  onChange={(_event, { checked }) => {
                    if (!save.isPending) save.mutate({ area, isOn: checked });
                  }}
                />
              ) : (
                <span className={styles.name}>{texts.app.labelled(sync.areas[area], state)}</span>
              )}
              <span className={styles.quiet}>{whoOf(choice)}</span>
              {mayChoose && own !== null && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.choose.backNamed(sync.areas[area])}
                  onClick={() => save.mutate({ area, isOn: null })}
                >
                  {words.choose.back}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
