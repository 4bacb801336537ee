import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useContext, useRef, useState } from 'react';
import type { CreateForm, Duplicate, EnteredValues } from '../../../shared/creating.ts';
import type { Person } from '../../../shared/items.ts';
import type { Answer } from '../../../shared/routes.ts';
import { PaneError } from '../../PaneError.ts';
import { BusyRing } from '../../components/BusyRing.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Hint } from '../../components/Hint.tsx';
import { Section } from '../../components/Section.tsx';
import { SectionSkeleton } from '../../components/SectionSkeleton.tsx';
import { SayContext } from '../../hooks/SayContext.ts';
import { useItem } from '../../hooks/useItem.ts';
import { useTools } from '../../hooks/useTools.ts';
import { recordKey } from '../../recordKey.ts';
import { pickCreateTexts } from '../../strings/create/pickCreateTexts.ts';
import { DuplicateList } from './DuplicateList.tsx';
import { EntryField } from './EntryField.tsx';
import { MadeNote } from './MadeNote.tsx';
import { useDraft } from './useDraft.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '10px', marginTop: '8px' },
  part: { marginBottom: '10px' },
  hint: { color: tokens.colorNeutralForeground3 },
});

type Made = Extract<Answer<'createRecord'>, { state: 'made' }>;

interface RecordFormProps {
  form: CreateForm;
  person: Person | null;
}

/**
 * A form filled from the open item, with those who are perhaps the same above it. Whatever goes wrong, what was typed is
 * still there; sent again it is the same record, never a second one.
 */
export function RecordForm({ form, person }: RecordFormProps) {
  const styles = useStyles();
  const { api, language, zone } = useTools();
  const words = pickCreateTexts(language);
  const { links } = useItem();
  const say = useContext(SayContext);
  const client = useQueryClient();
  const draft = useDraft(form.area, person);
  const [typed, setTyped] = useState<EnteredValues>({});
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [met, setMet] = useState<readonly Duplicate[]>([]);
  const [key] = useState(() => crypto.randomUUID());
  const element = useRef<HTMLFormElement>(null);
  const { area } = form;
  const values: EnteredValues = { ...draft.data?.fields, ...typed };
  const duplicates = [...(draft.data?.duplicates ?? []), ...met];

  const focusOn = (field: string | undefined) => {
    const input = field && element.current?.querySelector<HTMLElement>(`[name="${field}"]`);
    if (input) input.focus();
  };
  const create = useMutation({
    mutationFn: async () => {
      const fields = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
      const sure = duplicates.map(({ record }) => record.ref);
      return await links.tie(async (item) => {
        const body = { key, area, item, fields, zone, sure };
        const answer = await api.call('createRecord', body);
        return answer.state === 'made' ? answer : { ...answer, links: [], mark: null };
      });
    },
    onSuccess: (answer) => {
      if (answer.state === 'made') say(words.made(answer.record.title));
      if (answer.state !== 'duplicates') return;
      setMet((all) => [...all, ...answer.duplicates]);
      say(words.duplicates);
    },
    onError: (error) => {
      if (!isAboutEntries(error)) return;
      setFaults(Object.fromEntries(error.fields.map(({ path, expected }) => [path, expected])));
      focusOn(error.fields[0]?.path);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['sync'] }),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    const missing = form.fields.filter(
      ({ field, isRequired }) => isRequired && String(values[field] ?? '').trim() === '',
    );
    setFaults(Object.fromEntries(missing.map(({ field }) => [field, 'required'])));
    if (missing.length > 0) focusOn(missing[0]?.field);
    else create.mutate();
  };

  if (draft.isPending) return <SectionSkeleton rows={4} />;
  const made: Made | null = create.data?.state === 'made' ? create.data : null;
  if (made) return <MadeNote made={made} />;
  const { error } = create;
  const isRefused = error instanceof PaneError && error.reason === 'erp-refused';
  return (
    <>
      {draft.isError && (
        <Failure
          error={draft.error}
          sentence={words.draftFailed}
          onRetry={() => void draft.refetch()}
        />
      )}
      {duplicates.length > 0 && (
        <div className={styles.part}>
          <DuplicateList duplicates={distinct(duplicates)} />
        </div>
      )}
      <Section title={words.areas[area]} busy={create.isPending}>
        <form ref={element} className={styles.form} onSubmit={submit} noValidate>
          {form.fields.map((field) => (
            <EntryField
              key={field.field}
              area={area}
              field={field}
              value={values[field.field]}
              fault={faults[field.field]}
              onChange={(value) => {
                setTyped((all) => ({ ...all, [field.field]: value }));
                setFaults(({ [field.field]: _, ...rest }) => rest);
              }}
            />
          ))}
          {area === 'appointments' && <Hint>{words.wholeDay}</Hint>}
          {error && <Failure error={error} {...(isRefused && { sentence: error.message })} />}
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={create.isPending}
            icon={create.isPending ? <BusyRing /> : null}
          >
            {create.isPending
              ? words.busy
              : duplicates.length > 0
                ? words.submitAnyway
                : words.submit}
          </Button>
        </form>
      </Section>
    </>
  );
}

function isAboutEntries(error: Error): error is PaneError {
  return error instanceof PaneError && error.reason === 'entries-wrong';
}

function distinct(all: readonly Duplicate[]): Duplicate[] {
  return [...new Map(all.map((one) => [recordKey(one.record.ref), one])).values()];
}
