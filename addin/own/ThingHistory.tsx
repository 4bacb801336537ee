import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import type { Area } from '../../shared/records/Area.ts';
import type { ThingWrite } from '../../shared/things.ts';
import { BusyRing } from '../components/BusyRing.tsx';
import { EmptyNote } from '../components/EmptyNote.tsx';
import { Failure } from '../components/Failure.tsx';
import { Section } from '../components/Section.tsx';
import { SayContext } from '../hooks/SayContext.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';
import { sayTime } from '../strings/sayTime.ts';
import { pickSyncTexts } from '../strings/sync/pickSyncTexts.ts';
import { sayField } from '../strings/sync/sayField.ts';
import { sayValue } from '../strings/sync/sayValue.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  what: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  fields: {
    margin: 0,
    paddingInlineStart: '18px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  ask: { flexBasis: '100%', margin: 0 },
});

interface ThingHistoryProps {
  area: Area;
  thingKey: string;
  history: readonly ThingWrite[];
}

/** What the sync wrote to a thing, newest first; what a run did is set back at a press, and one more. */
export function ThingHistory({ area, thingKey: key, history }: ThingHistoryProps) {
  const styles = useStyles();
  const { api, texts, language, locale, zone } = useTools();
  const words = pickOwnTexts(language);
  const sync = pickSyncTexts(language);
  const say = useContext(SayContext);
  const client = useQueryClient();
  const [asking, setAsking] = useState<string | null>(null);
  const undo = useMutation({
    mutationFn: (runId: string) => api.call('undoThing', { area, key, runId }),
    onSuccess: (result) => say(sayResult(result)),
    onSettled: () => client.invalidateQueries({ queryKey: ['sync'] }),
  });
  const sayResult = ({ undone, left }: { undone: number; left: readonly string[] }): string => {
    const known: Partial<Record<string, string>> = words.undoLeft;
    const why = [...new Set(left.map((one) => known[one] ?? words.undoLeft.other))];
    const first = undone > 0 ? words.thing.undone : why.length > 0 ? '' : words.thing.nothingUndone;
    return [first, ...why].filter((part) => part !== '').join(' ');
  };
  const now = new Date();
  const fieldText = (field: string, value: unknown) =>
    sayValue(value, { area, field, texts: sync, locale, zone });
  return (
    <Section title={words.thing.history}>
      {history.length === 0 && <EmptyNote text={words.thing.noHistory} height={32} />}
      {undo.data && <p>{sayResult(undo.data)}</p>}
      {undo.error && <Failure error={undo.error} />}
      <ul className={styles.list}>
        {history.map(({ runId, at, side, op, fields, canUndo }, place) => {
          const what = words.thing.ops[op][side];
          const when = sayTime(at, locale, now);
          // What one run did is set back as a whole: one button for it.
          const isFirst = history.findIndex((one) => one.runId === runId) === place;
          return (
            <li key={`${runId} ${place}`} className={styles.item}>
              <div className={styles.what}>
                <span>{`${what} · ${when}`}</span>
                {canUndo && isFirst && asking !== runId && (
                  <Button
                    size="small"
                    icon={undo.isPending && undo.variables === runId ? <BusyRing /> : null}
                    disabledFocusable={undo.isPending}
                    aria-label={words.thing.undoNamed(what, when)}
                    onClick={() => setAsking(runId)}
                  >
                    {words.thing.undo}
                  </Button>
                )}
                {asking === runId && isFirst && (
                  <>
                    <p className={styles.ask}>{words.thing.undoAsk}</p>
                    <Button
                      size="small"
                      onClick={() => {
                        setAsking(null);
                        undo.mutate(runId);
                      }}
                    >
                      {words.thing.undo}
                    </Button>
                    <Button size="small" appearance="subtle" onClick={() => setAsking(null)}>
                      {texts.account.cancel}
                    </Button>
                  </>
                )}
              </div>
              {op === 'update' && fields.length > 0 && (
                <ul className={styles.fields}>
                  {fields.map(({ field, before, after }) => (
                    <li key={field}>
                      {words.thing.change(
                        sayField(field, language),
                        fieldText(field, before),
                        fieldText(field, after),
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
