import { useMutation } from '@tanstack/react-query';
import { useContext } from 'react';
import type { RecordRef } from '../../shared/recordViews.ts';
import { SayContext } from './SayContext.ts';
import { useItem } from './useItem.ts';
import { useTools } from './useTools.ts';

/** A button that links. */
export interface Linking {
  linked: boolean;
  busy: boolean;
  error: Error | null;
  press: () => void;
}

/**
 * One press that links the open item to one record or several.
 *
 * @param title what is said when it is done.
 */
export function useLinking(refs: RecordRef[], title: string): Linking {
  const { links } = useItem();
  const { texts } = useTools();
  const say = useContext(SayContext);
  const mutation = useMutation({
    mutationFn: () => links.link(refs),
    onSuccess: () => say(texts.links.linkedNamed(title)),
  });
  const linked = refs.every((ref) => links.isLinked(ref));
  const busy = mutation.isPending;
  return {
    linked,
    busy,
    error: mutation.error,
    press: () => {
      if (!busy && !linked) mutation.mutate();
    },
  };
}
