/** A sentence for people, in each language that is spoken. */
export interface Sentence {
  en: string;
  de: string;
}
