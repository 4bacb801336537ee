import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import { PaneError } from '../PaneError.ts';
import type { RecordTarget } from '../hooks/PagesContext.ts';
import { SayContext } from '../hooks/SayContext.ts';
import { useRecordState } from '../hooks/useRecordState.ts';
import { useSyncStamp } from '../hooks/useSyncStamp.ts';
import { useTools } from '../hooks/useTools.ts';
import { BusyRing } from './BusyRing.tsx';
import { Failure } from './Failure.tsx';

/**
 * Makes a record's contact, appointment or task in Outlook. Offered where it is only in the ERP; and of an appointment or a
 * task where nothing is synchronised, since Outlook's own form can be filled with it.
 */
export function MakeInOutlook({ target: { ref, title, family } }: { target: RecordTarget }) {
  const { api, outlook, texts, zone } = useTools();
  const say = useContext(SayContext);
  const client = useQueryClient();
  const state = useRecordState(ref, family);
  const isSynced = useSyncStamp() !== null;
  const make = useMutation({
    mutationFn: () => api.call('createItem', { ref, zone }),
    onSuccess: (made) => {
      if (made.state === 'form') outlook.newAppointment(made);
      else
        say(made.state === 'made' ? texts.create.itemMade(title) : texts.create.itemThere(title));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['sync'] }),
  });
  const isDiary = family === 'appointment' || family === 'task';
  const isOffered = isSynced ? state === 'only-in-erp' : isDiary;
  const done = make.data?.state === 'made' || make.data?.state === 'there';
  if (!isOffered && !make.isPending && !make.error && !done) return null;
  const text = done
    ? make.data?.state === 'made'
      ? texts.create.itemMade(title)
      : texts.create.itemThere(title)
    : texts.create.item;
  const { error } = make;
  const isRefused = error instanceof PaneError && error.reason === 'erp-refused';
  return (
    <>
      <Button
        icon={make.isPending ? <BusyRing /> : <Add16Regular />}
        disabledFocusable={make.isPending || done}
        aria-label={done ? text : texts.create.itemNamed(title)}
        onClick={() => make.mutate()}
      >
        {text}
      </Button>
      {error && <Failure error={error} {...(isRefused && { sentence: error.message })} />}
    </>
  );
}
