import { useContext, useEffect, useRef, useState } from 'react';
import type { Suggestion } from '../../shared/suggestions.ts';
import { inheritedRefs } from '../inheritedRefs.ts';
import { SayContext } from './SayContext.ts';
import { useItem } from './useItem.ts';
import { useTools } from './useTools.ts';

/**
 * Links an answer like the earlier mails of its conversation, once, when it is opened: a mail being written that nobody has
 * linked yet. What does not belong is unlinked by the person, and stays so.
 *
 * @returns whether it was done.
 */
export function useInherited(suggestions: readonly Suggestion[] | undefined): boolean {
  const { texts } = useTools();
  const { item, links } = useItem();
  const say = useContext(SayContext);
  const tried = useRef(false);
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (item.mode !== 'compose' || !links.isNew || suggestions === undefined || tried.current) {
      return;
    }
    tried.current = true;
    const refs = inheritedRefs(suggestions);
    if (refs.length === 0) return;
    links.link(refs, { inherited: true }).then(
      () => {
        setDone(true);
        say(texts.links.inherited);
      },
      // Nothing is lost: the same records are suggested, with a button that says what went wrong.
      () => undefined,
    );
  }, [item.mode, links, suggestions, say, texts]);
  return done;
}
