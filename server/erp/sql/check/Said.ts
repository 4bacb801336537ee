/** A sentence for a person, in both languages of the product. */
export type Said = Readonly<Record<'en' | 'de', string>>;
