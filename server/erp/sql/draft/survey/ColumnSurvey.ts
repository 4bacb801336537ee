import type { CatalogueColumn } from '../../catalogue/Catalogue.ts';
import type { WordPart } from '../words/WordPart.ts';
import type { ColumnContent } from './ColumnContent.ts';

/** A column as the draft knows it: what the catalogue says, what its name means, what stands in some of its rows. */
export interface ColumnSurvey extends CatalogueColumn {
  name: string;
  /** What the parts of its name mean, and those of its comment where it has one. */
  words: readonly WordPart[];
  /** In the order of the rows that were read; null where nothing was. They never leave the survey. */
  values: readonly (string | null)[];
  content: ColumnContent;
}
