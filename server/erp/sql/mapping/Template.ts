/** How a column's value is said: as it is, as a day or a time in words, or by a code table. */
export interface TemplateColumn {
  column: string;
  filter: string | null;
}

/** A piece of a template: literal text, a column, or a part that is left out where a column is empty. */
export type TemplatePart = string | TemplateColumn | { optional: (string | TemplateColumn)[] };

/** A text made of columns; see {@link ./parseTemplate.ts}. */
export interface Template {
  parts: TemplatePart[];
}
