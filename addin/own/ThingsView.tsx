import { Button, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Area } from '../../shared/records/Area.ts';
import { ThingState } from '../../shared/syncState.ts';
import type { Thing } from '../../shared/things.ts';
import { EmptyNote } from '../components/EmptyNote.tsx';
import { Failure } from '../components/Failure.tsx';
import { Section } from '../components/Section.tsx';
import { SectionSkeleton } from '../components/SectionSkeleton.tsx';
import { useDebounced } from '../hooks/useDebounced.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';
import { pickSyncTexts } from '../strings/sync/pickSyncTexts.ts';
import { BulkBar } from './BulkBar.tsx';
import type { ThingTarget } from './OwnFrame.tsx';
import { ThingRow } from './ThingRow.tsx';
import { pageLength, useThings } from './useThings.ts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  field: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 'min(220px, 100%)' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: '4px 0 0', padding: 0, listStyle: 'none' },
  all: { display: 'flex', alignItems: 'center', columnGap: '10px', padding: '4px 0' },
  box: { width: '18px', height: '18px', margin: 0, accentColor: tokens.colorBrandBackground },
  pages: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
});

interface ThingsViewProps {
  area: Area;
  onOpen: (target: ThingTarget) => void;
}

/** All of an area with its state: searched, filtered, page by page; what is chosen is linked or unlinked together. */
export function ThingsView({ area, onOpen }: ThingsViewProps) {
  const styles = useStyles();
  const { texts, language } = useTools();
  const words = pickOwnTexts(language);
  const sync = pickSyncTexts(language);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<ThingState | null>(null);
  const [from, setFrom] = useState(0);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Thing>>(new Map());
  const text = useDebounced(typed.trim(), 250);
  const ids = { search: useId(), state: useId() };
  const { list, things } = useThings({ area, state, text, from });
  const total = list.data?.total ?? 0;
  const all = Object.values(list.data?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const choose = (some: readonly Thing[], isOn: boolean) => {
    const next = new Map(chosen);
    for (const one of some) {
      if (isOn) next.set(one.key, one);
      else next.delete(one.key);
    }
    setChosen(next);
  };
  const isAll = things.length > 0 && things.every(({ key }) => chosen.has(key));
  if (list.isPending) return <SectionSkeleton rows={4} />;
  return (
    <Section title={sync.areas[area]} note={String(all)} busy={list.isFetching}>
      <div className={styles.filters}>
        <div className={styles.field}>
          <label className={styles.label} htmlFor={ids.search}>
            {words.list.search}
          </label>
          <Input
            id={ids.search}
            type="search"
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={(_event, { value }) => {
              setTyped(value);
              setFrom(0);
            }}
          />
        </div>
        <div className={styles.field}>
          <label className={styles.label} htmlFor={ids.state}>
            {words.list.state}
          </label>
          <Select
            id={ids.state}
            value={state ?? ''}
            onChange={(_event, { value }) => {
              setState(ThingState.options.find((one) => one === value) ?? null);
              setFrom(0);
            }}
          >
            <option value="">{words.list.count(words.list.all, all)}</option>
            {ThingState.options.map((one) => (
              <option key={one} value={one}>
                {words.list.count(texts.sync.things[one], list.data?.counts[one] ?? 0)}
              </option>
            ))}
          </Select>
        </div>
      </div>
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      <BulkBar area={area} chosen={[...chosen.values()]} onClear={() => setChosen(new Map())} />
      {things.length === 0 && !list.isError && (
        <EmptyNote text={text === '' ? words.list.none : words.list.noneFound} height={48} />
      )}
      {things.length > 0 && (
        <>
          <label className={styles.all}>
            <input
              className={styles.box}
              type="checkbox"
              checked={isAll}
              onChange={({ target }) => choose(things, target.checked)}
            />
            {words.list.selectPage}
          </label>
          <ul className={styles.list}>
            {things.map((thing) => (
              <ThingRow
                key={thing.key}
                thing={thing}
                isChosen={chosen.has(thing.key)}
                onChoose={(isOn) => choose([thing], isOn)}
                onOpen={(title) => onOpen({ thing: { area, key: thing.key, title } })}
              />
            ))}
          </ul>
        </>
      )}
      {total > pageLength && (
        <div className={styles.pages}>
          <Button
            size="small"
            disabledFocusable={from === 0}
            onClick={() => setFrom(Math.max(0, from - pageLength))}
          >
            {words.list.previous}
          </Button>
          <span role="status">
            {words.list.range(from + 1, Math.min(from + pageLength, total), total)}
          </span>
          <Button
            size="small"
            disabledFocusable={from + pageLength >= total}
            onClick={() => setFrom(from + pageLength)}
          >
            {words.list.next}
          </Button>
        </div>
      )}
    </Section>
  );
}
