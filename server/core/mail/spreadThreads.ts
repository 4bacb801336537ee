/** A mail that may be filed, and how it hangs together with others. */
export interface ThreadedMail {
  /** As `mailKey`. */
  key: string | null;
  /** As `threadKeys`. */
  answers: readonly string[];
  /** It is to be filed for its own sake. */
  isKnown: boolean;
}

/**
 * Which mails belong to a thread that is filed: those that answer one of `filed`, one that is to be filed for its own sake,
 * or one that belongs to such a thread itself, whichever order they come in.
 *
 * @param filed keys of mails that have a link or are filed already.
 */
export function spreadThreads<Mail extends ThreadedMail>(
  mails: readonly Mail[],
  filed: ReadonlySet<string>,
): Set<Mail> {
  const reached = new Set(filed);
  const found = new Set<Mail>();
  for (const { key, isKnown } of mails) if (isKnown && key !== null) reached.add(key);
  for (let isNews = true; isNews;) {
    isNews = false;
    for (const mail of mails) {
      const isIn =
        (mail.key !== null && filed.has(mail.key)) || mail.answers.some((id) => reached.has(id));
      if (found.has(mail) || !isIn) continue;
      found.add(mail);
      isNews = true;
      if (mail.key !== null) reached.add(mail.key);
    }
  }
  return found;
}
