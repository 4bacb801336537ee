import { Button, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CreatableArea } from '../../../shared/creating.ts';
import { EmptyNote } from '../../components/EmptyNote.tsx';
import { Failure } from '../../components/Failure.tsx';
import { SectionSkeleton } from '../../components/SectionSkeleton.tsx';
import type { CreateTarget } from '../../hooks/PagesContext.ts';
import { useTools } from '../../hooks/useTools.ts';
import { pickCreateTexts } from '../../strings/create/pickCreateTexts.ts';
import { RecordForm } from './RecordForm.tsx';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', padding: '0 4px' },
  button: { minWidth: 'auto', paddingInline: '10px' },
  form: { '&[hidden]': { display: 'none' } },
});

/** What can be made, and its form. A form that was begun stays as it is while another one is looked at. */
export function CreateView({ target: { create, person } }: { target: CreateTarget }) {
  const styles = useStyles();
  const { api, language } = useTools();
  const words = pickCreateTexts(language);
  const id = useId();
  const [area, setArea] = useState<CreatableArea | null>(create);
  const [begun, setBegun] = useState<readonly CreatableArea[]>(create === null ? [] : [create]);
  const query = useQuery({
    queryKey: ['forms'],
    queryFn: ({ signal }) => api.call('listForms', undefined, { signal }),
    refetchOnWindowFocus: false,
  });
  if (query.isPending) return <SectionSkeleton rows={3} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const { forms } = query.data;
  if (forms.length === 0) return <EmptyNote text={words.none} tip={words.noneTip} height={64} />;
  const choose = (chosen: CreatableArea) => {
    setArea(chosen);
    setBegun((all) => (all.includes(chosen) ? all : [...all, chosen]));
  };
  return (
    <>
      <div role="group" aria-labelledby={id}>
        <p id={id} className={styles.choice}>
          {words.choose}
        </p>
        <div className={styles.choice}>
          {forms.map((form) => (
            <Button
              key={form.area}
              className={styles.button}
              size="small"
              appearance={form.area === area ? 'primary' : 'secondary'}
              aria-pressed={form.area === area}
              onClick={() => choose(form.area)}
            >
              {words.areas[form.area]}
            </Button>
          ))}
        </div>
      </div>
      {forms
        .filter((form) => begun.includes(form.area))
        .map((form) => (
          <div key={form.area} className={styles.form} hidden={form.area !== area}>
            <RecordForm form={form} person={form.area === 'contacts' ? person : null} />
          </div>
        ))}
    </>
  );
}
