import type { EditedRecord } from './editedRecords.ts';

/** What a page of the demo ERP shows. */
export interface ShownRecord {
  record: EditedRecord;
  values: Readonly<Record<string, string>>;
  isSaved: boolean;
  /** Whether somebody holds the sync; null where nothing is synced. */
  isHeld: boolean | null;
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}
label{display:block;margin:.75rem 0}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.35rem}
button{font:inherit;padding:.35rem 1rem}hr{margin:2rem 0}`;

/** The demo ERP's pages as HTML; nothing in them runs, and whatever a record holds is text. */
export const recordPage = {
  /** A record that can be changed here, as a colleague in the ERP would. */
  form: ({ record, values, isSaved, isHeld }: ShownRecord): string =>
    page(`<h1>${record.kind}</h1>
<form method="post">
${record.fields
  .map(
    ({ column, label, type }) =>
      `<label>${label}<input name="${column}" type="${type}" value="${escape(values[column] ?? '')}"></label>`,
  )
  .join('\n')}
<button name="do" value="save">Save</button> <span role="status">${isSaved ? 'Saved.' : ''}</span>
</form>
${isHeld === null ? '' : holding(isHeld)}`),

  /** One that cannot: the demo ERP has a database and no pages of its own. */
  name: (company: string, kind: string, key: string): string =>
    page(
      `<h1>Demo ERP</h1><p>A real ERP would now show ${escape(kind)} ${escape(key)} of company ${escape(company)}.</p>`,
    ),
};

/** Holds the sync, as an outage would, or lets it go on. */
function holding(isHeld: boolean): string {
  const [said, wish, label] = isHeld
    ? ['The synchronisation is held. Change the same here and in Outlook.', 'run', 'Let it run']
    : ['The synchronisation runs. Hold it to change the same on both sides.', 'hold', 'Hold it'];
  return `<hr>
<form method="post">
<p>${said}</p>
<button name="do" value="${wish}">${label}</button>
</form>`;
}

function page(content: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Demo ERP</title><style>${style}</style><main>${content}</main></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
