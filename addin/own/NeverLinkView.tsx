import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useContext, useId, useState } from 'react';
import { EmptyNote } from '../components/EmptyNote.tsx';
import { Failure } from '../components/Failure.tsx';
import { Section } from '../components/Section.tsx';
import { SectionSkeleton } from '../components/SectionSkeleton.tsx';
import { SayContext } from '../hooks/SayContext.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';

const useStyles = makeStyles({
  lead: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  field: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 'min(220px, 100%)' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: '8px 0 0', padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px 8px',
    minHeight: '36px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The user's own never-link list, with what holds for everybody. What was typed stays after an error. */
export function NeverLinkView() {
  const styles = useStyles();
  const { api, language } = useTools();
  const { never, neverLink } = pickOwnTexts(language);
  const say = useContext(SayContext);
  const client = useQueryClient();
  const id = useId();
  const [text, setText] = useState('');
  const queryKey = ['never-link'];
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call('listNeverLinks', undefined, { signal }),
  });
  const onSettled = () => client.invalidateQueries({ queryKey });
  const add = useMutation({
    mutationFn: () => api.call('addNeverLink', { text }),
    onSuccess: ({ entry, isNew }) => {
      setText('');
      say(isNew ? never.added(entry.value) : never.known(entry.value));
    },
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (value: string) => api.call('removeNeverLink', { text: value }),
    onSuccess: (_done, value) => say(never.removed(value)),
    onSettled,
  });
  if (list.isPending) return <SectionSkeleton rows={2} />;
  const entries = list.data?.entries ?? [];
  return (
    <Section title={neverLink}>
      <p className={styles.lead}>{never.lead}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '' && !add.isPending) add.mutate();
        }}
      >
        <div className={styles.field}>
          <label className={styles.label} htmlFor={id}>
            {never.label}
          </label>
          <Input
            id={id}
            value={text}
            maxLength={400}
            autoComplete="off"
            spellCheck={false}
            onChange={(_event, { value }) => setText(value)}
          />
        </div>
        <Button type="submit" disabledFocusable={add.isPending || text.trim() === ''}>
          {never.add}
        </Button>
      </form>
      {add.error && <Failure error={add.error} />}
      {add.data && !add.data.isNew && <p>{never.known(add.data.entry.value)}</p>}
      {remove.error && <Failure error={remove.error} />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && !entries.some(({ isOwn }) => isOwn) && (
        <EmptyNote text={never.none} height={40} />
      )}
      <ul className={styles.list}>
        {entries.map(({ value, isOwn }) => (
          <li key={`${value} ${isOwn}`} className={styles.item}>
            <span>{value}</span>
            {isOwn ? (
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={remove.isPending}
                aria-label={never.removeNamed(value)}
                onClick={() => remove.mutate(value)}
              >
                {never.remove}
              </Button>
            ) : (
              <span className={styles.quiet}>{never.everybody}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
