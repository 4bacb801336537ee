import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import type { Area } from '../../shared/records/Area.ts';
import type { ThingsRefused } from '../../shared/things.ts';
import { SayContext } from '../hooks/SayContext.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';

/** What is sent at once: so few that each answer comes soon, and what is done is told. */
const atOnce = 20;

/** What is wanted of things. */
export interface TyingWish {
  keys: readonly string[];
  how: 'link' | 'unlink' | 'together';
}

/** Links or unlinks things, a few at a time. What failed in the middle leaves the rest as it was. */
export function useTying(area: Area) {
  const { api, language } = useTools();
  const words = pickOwnTexts(language);
  const client = useQueryClient();
  const say = useContext(SayContext);
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const tying = useMutation({
    mutationFn: async ({ keys, how }: TyingWish) => {
      const refused: ThingsRefused['refused'] = [];
      for (let done = 0; done < keys.length; done += atOnce) {
        setProgress({ done, all: keys.length });
        const some = keys.slice(done, done + atOnce);
        refused.push(...(await api.call('tieThings', { area, keys: some, how })).refused);
      }
      return { done: keys.length - refused.length, refused };
    },
    onSuccess: ({ done }) => say(words.done(done)),
    onSettled: () => {
      setProgress(null);
      return client.invalidateQueries({ queryKey: ['sync'] });
    },
  });
  return { tying, progress };
}
