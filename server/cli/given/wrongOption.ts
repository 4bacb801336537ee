import type { Texts } from '../Command.ts';

/** What is wrong with the words, after Node's own sentence, which names the option (nodejs.org/api/util.html#utilparseargsconfig). */
export function wrongOption({ message }: Error): Texts {
  const option = /'(-[^\s'=]*)/.exec(message)?.[1] ?? '';
  if (/^Unknown option/.test(message)) {
    return { en: `There is no option ${option}.`, de: `Eine Option ${option} gibt es nicht.` };
  }
  if (/argument missing|is ambiguous/.test(message)) {
    return {
      en: `${option} is to be followed by a value.`,
      de: `Hinter ${option} gehört ein Wert.`,
    };
  }
  if (/does not take an argument/.test(message)) {
    return { en: `${option} takes no value.`, de: `${option} verlangt keinen Wert.` };
  }
  return { en: message, de: message };
}
