import { useQuery } from '@tanstack/react-query';
import type { OpenAppointmentState } from '../hooks/useOpenAppointment.ts';
import { useItem } from '../hooks/useItem.ts';

/**
 * The open appointment beside the ERP's; nothing for a mail. What draws it is loaded with the first appointment: whoever
 * reads mails never needs it.
 */
export function AppointmentPart({ state }: { state: OpenAppointmentState }) {
  const { item } = useItem();
  const isAppointment = item.ref.kind === 'appointment';
  const parts = useQuery({
    queryKey: ['parts of a page', 'appointment'],
    queryFn: loadParts,
    enabled: isAppointment,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  if (!isAppointment || !parts.data) return null;
  const { AppointmentView } = parts.data;
  return <AppointmentView state={state} />;
}

async function loadParts() {
  return await import(/* webpackChunkName: "appointment" */ '../appointment/AppointmentView.tsx');
}
