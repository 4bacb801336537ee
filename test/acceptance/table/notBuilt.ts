/** What of the rows is not built, with the reason. */
export interface Gap {
  row: string;
  /** What of it; null for all of it. */
  part: string | null;
  why: string;
}

const whole = (row: string, why: string): Gap => ({ row, part: null, why });
const dav = 'The backend speaks no CalDAV and no CardDAV yet, neither as a client nor as a server.';

/** Never green: a row of which a part is in here is at best shown in part. */
export const notBuilt: readonly Gap[] = [
  {
    row: 'AD4',
    part: 'EWS or Graph with the user’s own token',
    why: 'The pane uses Office.js alone; EWS is asked by the backend, with its service account; nothing asks Graph.',
  },
  whole('BS1', dav),
  ...['BD1', 'BD2', 'BD3', 'BD4', 'BD5', 'BD6', 'BD7', 'BD8'].map((id) => whole(id, dav)),
  {
    row: 'BW1',
    part: 'Pervasive over ODBC',
    why: 'No such driver is here to try it with; the example is its tables and manners in SQLite.',
  },
  whole('BW4', 'Mail written in the ERP is not sent: neither by Exchange nor by SMTP.'),
  whole(
    'BW12',
    'Folders are not kept in step: mail that is moved in the ERP is not moved in the mailbox.',
  ),
  whole('MT8', 'There is no connector for Microsoft Graph; OAuth tokens are taken for EWS alone.'),
  whole('NX8', 'There is no connector for Microsoft Graph.'),
  {
    row: 'NX9',
    part: 'real ERPs out of the box',
    why: 'There are mappings for five example databases and none for an ERP that one can buy.',
  },
];
