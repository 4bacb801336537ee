/** A test of another suite that shows a row, or part of one, end to end. */
export interface Pointer {
  /** Ids, divided by blanks. */
  rows: string;
  /** From the folder of tests. */
  file: string;
  /** Its own title, without those of its suites. */
  title: string;
}

const console = (rows: string, title: string): Pointer => ({
  rows,
  file: 'cli/console.test.ts',
  title,
});
const decisions = (rows: string, title: string): Pointer => ({
  rows,
  file: 'cli/decisions.test.ts',
  title,
});

const browser = (rows: string, story: string, title: string): Pointer => ({
  rows,
  file: `browser/${story}.test.ts`,
  title,
});

/** Rows that are shown by suites of their own; `npm run acceptance` runs these with it, and their result counts. */
export const shownElsewhere: readonly Pointer[] = [
  {
    rows: 'AD1',
    file: 'manifest/checkManifest.test.ts',
    title: 'finds nothing wrong with manifest.xml',
  },
  {
    rows: 'AD1',
    file: 'manifest/manifestFor.test.ts',
    title: 'passes the check, with its own address as audience',
  },
  browser('AD1', 'morningStory', 'The pane knows who wrote, and what it is about.'),
  browser('AD1', 'morningStory', 'It is answered, with a document.'),
  browser(
    'AD1 AD2',
    'appointmentStory',
    'that somebody else organizes is linked by reference, and known again by its mark',
  ),
  browser(
    'AD1 AD2',
    'appointmentStory',
    'that is new is saved by linking it, with all that was typed',
  ),
  browser('AD2', 'mailStory', 'links a suggestion with one press and says by whom and when'),
  browser(
    'AD2',
    'mailStory',
    'finds by a name in other letters, by a number and by a place, and links several',
  ),
  browser('AD2', 'mailStory', 'takes a link away, and undo brings it back where it was'),
  browser(
    'AD3',
    'syncStory',
    'says of every task it lists how that is in the sync, in words too, and nothing of what is not synced',
  ),
  browser(
    'AD3',
    'ownPageStory',
    'lists every task with its state, finds by name and filters by state',
  ),
  browser('AD3', 'ownPageStory', 'unlinks what is chosen and links it again, by keyboard alone'),
  browser('AD4', 'mailStory', 'puts the mark of the link on the mail as a custom property'),
  browser(
    'AD4',
    'oneMailboxStory',
    'has the category on a mail that is linked in the pane, until the last link is taken away',
  ),
  {
    rows: 'AD5',
    file: 'http/api.test.ts',
    title: 'refuses every route that needs a session without one',
  },
  { rows: 'AD5', file: 'layers.test.ts', title: 'talks HTTP only in addin/api.ts' },
  browser('AD5', 'mailStory', 'still shows everything after Outlook is loaded anew'),
  browser('AD6', 'morningStory', 'A task is made of it.'),
  browser('AD6', 'morningStory', 'An appointment is made, and moved.'),
  browser('AD6', 'createStory', 'makes a contact of the writer with what the signature says'),
  {
    rows: 'AD6',
    file: 'app/createRecord/createRecord.test.ts',
    title:
      'makes the Outlook task of a record once, as a pair, and answers it when it is asked again',
  },
  browser(
    'AD6',
    'createStory',
    'opens Outlook’s own form for an appointment of the ERP where nothing is synchronised',
  ),
  browser('NX2', 'morningStory', 'A colleague changes the same, and you decide.'),
  browser('NX15', 'filingStory', 'can be withdrawn, and filed anew'),
  browser('NX15', 'ownPageStory', 'keeps the never-link list, and what was typed after an error'),
  decisions(
    'BS9',
    'starts over after a look, deletes what was shown and no more, and begins anew (BS9)',
  ),
  {
    rows: 'BS9',
    file: 'app/sync/startOver.test.ts',
    title: 'deletes again what a relay brings back, and waits until nothing comes',
  },
  {
    rows: 'BW2',
    file: 'mailbox/ews/autodiscover.test.ts',
    title: 'finds the address by the SOAP service',
  },
  console('BW2', 'tries a connection before it is saved, and saves none that fails (BW2)'),
  console(
    'BW3 EM1',
    'adds accounts by the login in the ERP, and names what they need before a first run (BW3)',
  ),
  console('BW5', 'pauses an account: nothing runs for it, by itself or by hand (BW5)'),
  { rows: 'BW10', file: 'app/service/status.test.ts', title: 'says what runs, and how far it is' },
  {
    rows: 'MT9 EM1',
    file: 'app/service/live.test.ts',
    title:
      'follows an area that a group switches on, a new password, and a pause, without a restart',
  },
  {
    rows: 'MT10',
    file: 'app/operating/connectionLog.test.ts',
    title:
      'tells of success and failure once each, with the cause in plain words of both languages',
  },
  {
    rows: 'MT10',
    file: 'app/service/trouble.test.ts',
    title:
      'with a wrong password is told in words, deletes nothing, and is over with the right one',
  },
  console('EM4', 'marks all appointments from today on by -T=, the name with underscores (EM4)'),
  decisions('EM4', 'takes over by mark what an earlier set-up left out, from today on (EM4)'),
  console('EM13', 'carries a change of the ERP over with the words of emisExchangeSync (EM13)'),
  decisions(
    'NX2',
    'lists a question by a name that stays, and shows both sides beside each other (NX2)',
  ),
  decisions('NX2', 'lets each field go its own way'),
  {
    rows: 'NX2',
    file: 'browser/syncStory.test.ts',
    title: 'shows a conflict field by field, and writes what is chosen there, by keyboard alone',
  },
  console(
    'NX3',
    'shows what the first run of an account would do, before the account is saved (NX3)',
  ),
  console('NX3', 'shows with --preview what a run would do, and does nothing of it'),
  decisions(
    'NX4',
    'stops a run that would delete too much, and does exactly that once it is allowed (NX4)',
  ),
  console('NX5', 'lists runs, shows one by the beginning of its name, and takes it back (NX5)'),
  decisions(
    'NX6',
    'rebuilds links from the stamps once that is wished, and writes to neither side (NX6)',
  ),
  {
    rows: 'NX7',
    file: 'cli/program.test.ts',
    title: 'ends between two items when it is interrupted, and goes on the next time',
  },
  {
    rows: 'NX10',
    file: 'sandbox/tryOut/mailbox.test.ts',
    title:
      'puts the category on a linked mail, on a colleague’s copy as it is opened, and takes both off',
  },
  {
    rows: 'NX11',
    file: 'app/service/status.test.ts',
    title: 'shows nothing of what is private but to its owner',
  },
  console('NX12', 'writes to nobody in all of this (NX12)'),
  {
    rows: 'NX13',
    file: 'app/service/bothWays.test.ts',
    title: 'catches up by itself when Exchange was away for a while, and deletes nothing for it',
  },
  {
    rows: 'NX13',
    file: 'app/service/trouble.test.ts',
    title:
      'is not what a server that was off for a weekend finds when it starts: it catches up first',
  },
  {
    rows: 'NX15',
    file: 'app/sync/resolve.test.ts',
    title: 'follows a record to its new number, with the stamp, making and deleting nothing',
  },
  {
    rows: 'NX15',
    file: 'app/sync/resolve.test.ts',
    title: 'carries over what the record says differently that it was merged into',
  },
  {
    rows: 'NX15',
    file: 'app/service/relink.test.ts',
    title: 'is followed in every mailbox and by the pane’s references, making and deleting nothing',
  },
  {
    rows: 'NX15',
    file: 'app/service/relink.test.ts',
    title: 'and renumbered without a word: is known again by what it says, and keeps its item',
  },
  {
    rows: 'NX15',
    file: 'app/suggestRecords.test.ts',
    title: 'suggests nothing for people on a never-link list, whatever else speaks for it (NX15)',
  },
  {
    rows: 'NX15',
    file: 'cli/filing.test.ts',
    title: 'withdraws a mail by its Message-ID, its subject, or as it is listed, and asks first',
  },
];
