/** A field on a page of the demo ERP. */
export interface EditedField {
  column: string;
  label: string;
  type: 'text' | 'date' | 'datetime-local';
}

/** What of the demo ERP can be changed on its pages. */
export interface EditedRecord {
  /** As a person calls it. */
  kind: string;
  table: string;
  key: string;
  fields: readonly EditedField[];
}

/** By the word in the address of a page; the mapping's `openUrl` leads there. Of all others the page only says what it would be. */
export const editedRecords: Readonly<Record<string, EditedRecord>> = {
  termine: {
    ...{ kind: 'Appointment', table: 'termine', key: 'termin_nr' },
    fields: [
      { column: 'betreff', label: 'Subject', type: 'text' },
      { column: 'ort', label: 'Place', type: 'text' },
      { column: 'beginn', label: 'Start', type: 'datetime-local' },
      { column: 'ende', label: 'End', type: 'datetime-local' },
    ],
  },
  aufgaben: {
    ...{ kind: 'Task', table: 'aufgaben', key: 'aufgabe_nr' },
    fields: [
      { column: 'betreff', label: 'Subject', type: 'text' },
      { column: 'faellig_am', label: 'Due', type: 'date' },
    ],
  },
};
