import { createContext } from 'react';

/** Says a sentence to screen readers, politely; see components/Announcer. */
export const SayContext = createContext<(sentence: string) => void>(() => undefined);
