import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AppointmentForm, AppointmentPage } from '../../shared/appointments.ts';
import type { RecordRef } from '../../shared/recordViews.ts';
import type { OpenItem } from '../OpenItem.ts';
import type { ShownAppointment } from '../ShownAppointment.ts';
import { recordKey } from '../recordKey.ts';
import { useDebounced } from './useDebounced.ts';
import { useSyncStamp } from './useSyncStamp.ts';
import { useTools } from './useTools.ts';

/** Milliseconds for which a form must stand still before it is asked about. */
const pause = 400;

/** The open appointment, in Outlook and in the ERP. */
export interface OpenAppointmentState {
  /** Null until Outlook has said it, and where it does not. */
  shown: ShownAppointment | null;
  /** Null until the first answer. */
  page: AppointmentPage | null;
  error: Error | null;
  /** There is an answer, or there will be none: for a mail at once. */
  isSettled: boolean;
  /** Looks at both again. */
  lookAgain: () => void;
}

/** What the form says, in the words of the API. */
function formOf(shown: ShownAppointment, { people }: OpenItem): AppointmentForm {
  const { subject, start, end, place } = shown;
  const guests = people.filter(({ role }) => role === 'required' || role === 'optional');
  // Whole days are told by the times: what else says it came with Mailbox 1.14.
  return { subject, start, end, isAllDay: null, place, people: guests };
}

/** The open appointment beside the ERP's, anew whenever something in its form changes. */
export function useOpenAppointment(
  item: OpenItem,
  linked: readonly RecordRef[] | null,
): OpenAppointmentState {
  const { api, outlook, zone } = useTools();
  const stamp = useSyncStamp();
  const isAppointment = item.ref.kind === 'appointment';
  const read = useQuery({
    queryKey: ['outlook appointment', item.key],
    queryFn: () => outlook.readAppointment(item),
    enabled: isAppointment,
    retry: false,
    gcTime: 0,
  });
  const { refetch } = read;
  useEffect(() => {
    if (!isAppointment) return undefined;
    return outlook.onSelectionChanged(() => void refetch());
  }, [isAppointment, outlook, refetch]);

  const shown = read.data ?? null;
  const form = useDebounced(shown === null ? '' : JSON.stringify(formOf(shown, item)), pause);
  // As it was saved last, as far as is known: by that it is found where Outlook tells no id.
  const [opened, setOpened] = useState('');
  const refs = (linked ?? []).map(recordKey).join('\n');
  const asked = useQuery({
    queryKey: ['sync', 'open appointment', item.key, item.ref.itemId, form, refs, stamp],
    queryFn: async ({ signal }) => {
      const now = JSON.parse(form) as AppointmentForm;
      const page = await api.call(
        'showAppointment',
        {
          itemId: item.ref.itemId,
          opened: item.mode === 'organizer' ? parsed(opened === '' ? form : opened) : null,
          form: item.mode === 'organizer' ? now : null,
          linked: (linked ?? []).slice(0, 20),
          zone,
        },
        { signal },
      );
      const isSaved = page.effects.every(({ what }) => what === 'deletes');
      if (page.isFound && isSaved) setOpened(form);
      else setOpened((before) => (before === '' ? form : before));
      return page;
    },
    enabled: isAppointment && form !== '' && linked !== null,
    placeholderData: keepPreviousData,
  });
  return {
    shown,
    page: asked.data ?? null,
    error: read.error ?? asked.error,
    isSettled: !isAppointment || asked.isSuccess || asked.isError || read.isError,
    lookAgain: () => {
      void refetch();
      void asked.refetch();
    },
  };
}

function parsed(form: string): AppointmentForm {
  return JSON.parse(form) as AppointmentForm;
}
