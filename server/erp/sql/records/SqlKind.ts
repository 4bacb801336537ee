import type { RecordKind } from '../../../../shared/recordViews.ts';
import type { CatalogueTable } from '../catalogue/Catalogue.ts';
import type { KindMapping } from '../mapping/KindMapping.ts';
import type { Template } from '../mapping/Template.ts';
import type { AddressTemplates } from './AddressTemplates.ts';

/** A kind of the mapping made ready: templates read, columns of each question collected, types known. */
export interface SqlKind {
  kind: RecordKind;
  mapping: KindMapping;
  table: CatalogueTable;
  title: Template;
  number: Template | null;
  subtitle: Template | null;
  openUrl: Template | null;
  /** Texts of figures, null where a figure is no text; as long as `mapping.figures`. */
  figures: (Template | null)[];
  /** Values of fields; as long as `mapping.fields`. */
  fields: Template[];
  numbers: Template[];
  texts: Template[];
  /** The parts of its postal address; null where it has none. */
  address: AddressTemplates | null;
  /** The name of its document; null where it has none, or no name of its own. */
  documentName: Template | null;
  /** By which column lists are ordered, newest first; null: by key. */
  newest: string | null;
  /** The columns a name, a line in a list, a page, a directory entry and an address need. */
  columns: {
    title: string[];
    summary: string[];
    page: string[];
    directory: string[];
    address: string[];
  };
}
