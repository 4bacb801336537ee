// The only file that knows Office.js (main.tsx waits for it to be ready). Everything else sees OutlookHost.
import { itemLimits } from '../shared/itemLimits.ts';
import type { OpenItem } from './OpenItem.ts';
import type { OutlookHost } from './OutlookHost.ts';
import { PaneError } from './PaneError.ts';
import { cutText } from './cutText.ts';
import { itemFromFields } from './itemFromFields.ts';
import { officeCalls } from './officeCalls.ts';
import { officeRefusal } from './officeRefusal.ts';
import { noticeDetails } from './noticeDetails.ts';
import { officeMail } from './officeMail.ts';
import { isDarkColor } from './isDarkColor.ts';
import { readShown } from './readShown.ts';
import { takeTurns } from './takeTurns.ts';

const markName = 'erpLinkMark';
const noticeName = 'erpLink';
/** Longest wait for one callback, in milliseconds; a host that lost the request never calls back. */
const patience = 30_000;
/** The same for a file on its way to the mail server; Office.js itself gives it ten minutes. */
const uploading = 300_000;
/** Milliseconds between two looks at who is on a written item, where the host tells nothing. */
const glance = 5_000;
/** Outlook on the web and on phones takes this many calls at a time (platform.md A5, Limits). */
const atOnce = 3;

/** The name of a row of {@link officeCalls}. */
type OfficeCallName = keyof typeof officeCalls;

/** Whether this host has what the row needs. The gate before every call. */
export function hostHas(name: OfficeCallName): boolean {
  const { needs } = officeCalls[name];
  return needs === null || Office.context.requirements.isSetSupported(needs[0], needs[1]);
}

const inTurn = takeTurns(atOnce);

/** Calls Office.js through the gate, at most three at a time, with an end to every wait. */
async function ask<T>(
  name: OfficeCallName,
  start: (done: (result: Office.AsyncResult<T>) => void) => void,
  wait = patience,
): Promise<T> {
  const { call } = officeCalls[name];
  if (!hostHas(name)) throw lacks(name);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = () =>
    new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new PaneError('unavailable', `${call}: no answer`, { reason: 'outlook-silent' }));
      }, wait);
      start((result) => {
        if (result.status === Office.AsyncResultStatus.Failed)
          reject(officeRefusal(name, result.error));
        else resolve(result.value);
      });
    });
  try {
    return await inTurn(answer);
  } catch (error) {
    // Office.js checks arguments and permissions before it sends, and then throws.
    throw error instanceof PaneError ? error : officeRefusal(name, error as Partial<Office.Error>);
  } finally {
    clearTimeout(timer);
  }
}

function lacks(name: OfficeCallName): PaneError {
  const message = `${officeCalls[name].call} is missing here.`;
  return new PaneError('not-configured', message, { reason: 'host-lacks' });
}

type ReadItem = Office.MessageRead | Office.AppointmentRead;
type AnyItem = ReadItem | Office.AppointmentCompose | Office.MessageCompose;

/** How many items were open so far; only the last can be acted on. */
let opening = 1;

function currentItem(item?: OpenItem): AnyItem | null {
  if (item !== undefined && item.opening !== opening) throw itemChanged();
  try {
    return (Office.context.mailbox.item as AnyItem | null | undefined) ?? null;
  } catch {
    // The getter throws while a pinned pane stands on nothing it knows (OfficeDev/office-js issue 5895).
    return null;
  }
}

function openItem(item: OpenItem): AnyItem {
  const current = currentItem(item);
  if (current === null) throw itemChanged();
  return current;
}

function itemChanged(): PaneError {
  return new PaneError('conflict', 'Another item was opened.', { reason: 'item-changed' });
}

function isWritten(item: AnyItem): item is Office.AppointmentCompose | Office.MessageCompose {
  const subject: unknown = item.subject;
  return typeof subject === 'object' && subject !== null;
}

/** `message` or `appointment`; a pinned pane may stand on anything. */
const typeOf = (item: AnyItem): string => item.itemType;

function readItem(item: ReadItem): OpenItem {
  const shared = { mode: 'read', opening, itemId: item.itemId, subject: item.subject } as const;
  if (typeOf(item) === 'appointment') {
    const { organizer, requiredAttendees, optionalAttendees, attachments } =
      item as Office.AppointmentRead;
    return itemFromFields({
      ...shared,
      kind: 'appointment',
      people: [
        ['organizer', [organizer]],
        ['required', requiredAttendees],
        ['optional', optionalAttendees],
      ],
      attachments,
    });
  }
  // A meeting request is a mail: it has an internetMessageId, and colleagues have it too.
  const { internetMessageId, conversationId, from, to, cc, attachments } =
    item as Office.MessageRead;
  return itemFromFields({
    ...shared,
    kind: 'mail',
    internetMessageId,
    conversationId,
    people: [
      ['from', [from]],
      ['to', to],
      ['cc', cc],
    ],
    attachments,
  });
}

type People = Office.EmailAddressDetails[];

const peopleIn = (recipients: Office.Recipients) =>
  ask<People>('composeFields', (done) => recipients.getAsync(done));

const subjectOf = (item: Office.AppointmentCompose | Office.MessageCompose) =>
  ask<string>('composeFields', (done) => item.subject.getAsync(done));

/** What is attached to an item being written; nothing where the host cannot say. */
async function attachedTo(
  item: Office.AppointmentCompose | Office.MessageCompose,
): Promise<{ name: string }[]> {
  if (!hostHas('composeAttachments')) return [];
  return ask('composeAttachments', (done) => item.getAttachmentsAsync(done));
}

/** A mail being written has no id that stays: it is known by its mark, and by the conversation it is in. */
async function writtenMail(item: Office.MessageCompose): Promise<OpenItem> {
  const started = opening;
  const [subject, to, cc, bcc, attachments] = await Promise.all([
    subjectOf(item),
    peopleIn(item.to),
    peopleIn(item.cc),
    peopleIn(item.bcc),
    attachedTo(item),
  ]);
  if (started !== opening) throw itemChanged();
  return itemFromFields({
    ...{ kind: 'mail', mode: 'compose', opening, itemId: null, subject, attachments },
    conversationId: item.conversationId,
    people: [
      ['to', to],
      ['cc', cc],
      ['bcc', bcc],
    ],
  });
}

async function writtenAppointment(item: Office.AppointmentCompose): Promise<OpenItem> {
  const started = opening;
  const [subject, required, optional, organizer, itemId, attachments] = await Promise.all([
    subjectOf(item),
    peopleIn(item.requiredAttendees),
    peopleIn(item.optionalAttendees),
    hostHas('organizer')
      ? ask<People[number]>('organizer', (done) => item.organizer.getAsync(done))
      : { displayName: user().name, emailAddress: user().address },
    savedId(item),
    attachedTo(item),
  ]);
  if (started !== opening) throw itemChanged();
  return itemFromFields({
    kind: 'appointment',
    mode: 'organizer',
    opening,
    itemId,
    subject,
    people: [
      ['organizer', [organizer]],
      ['required', required],
      ['optional', optional],
    ],
    attachments,
  });
}

/** The id of an appointment being written, where it was saved and the host can say so. */
async function savedId(item: Office.AppointmentCompose): Promise<string | null> {
  if (!hostHas('itemId')) return null;
  try {
    return await ask<string>('itemId', (done) => item.getItemIdAsync(done));
  } catch (error) {
    // 9046: it was never saved. That is the normal case of a new appointment, not a failure.
    if (error instanceof PaneError && (error.cause as Office.Error | undefined)?.code === 9046) {
      return null;
    }
    throw error;
  }
}

function user(): { name: string; address: string } {
  // Null when the pane started on nothing (office-host.md 5).
  const profile = Office.context.mailbox.userProfile as Office.UserProfile | null;
  return { name: profile?.displayName ?? '', address: profile?.emailAddress ?? '' };
}

const loadProperties = (item: OpenItem) =>
  ask<Office.CustomProperties>('customProperties', (done) =>
    openItem(item).loadCustomPropertiesAsync(done),
  );

function markIn(properties: Office.CustomProperties): string | null {
  const mark: unknown = properties.get(markName);
  return typeof mark === 'string' && mark !== '' && mark.length <= 100 ? mark : null;
}

async function saveItem(item: OpenItem): Promise<string> {
  const written = openItem(item) as Office.AppointmentCompose;
  return ask<string>('saveItem', (done) => written.saveAsync(done));
}

/** Hears an event of Outlook; a host that refuses is a line in the console, the pane works without. */
function hear(
  name: OfficeCallName,
  source: { addHandlerAsync: Office.Mailbox['addHandlerAsync'] },
  event: Office.EventType,
  handler: () => void,
): void {
  ask<unknown>(name, (done) => source.addHandlerAsync(event, handler, done)).catch(
    (error: unknown) => reportError(error),
  );
}

/**
 * Makes {@link OutlookHost} from Office.js, which must be ready.
 *
 * @param listens false for a command or an event: it ends before anything could change.
 */
export function createOutlook({ listens } = { listens: true }): OutlookHost {
  const itemListeners = new Set<() => void>();
  const themeListeners = new Set<() => void>();
  const tell = (listeners: Set<() => void>) => listeners.forEach((listener) => listener());
  const { mailbox } = Office.context;

  const hearTimes = (item: AnyItem) => {
    const { AppointmentTimeChanged, RecurrenceChanged, EnhancedLocationsChanged } =
      Office.EventType;
    const events = [
      ['timeChanged', AppointmentTimeChanged],
      ['timeChanged', RecurrenceChanged],
      ['locationsChanged', EnhancedLocationsChanged],
    ] as const;
    for (const [name, event] of events) {
      if (hostHas(name)) hear(name, item, event, () => tell(itemListeners));
    }
  };
  const hearWriting = () => {
    const item = currentItem();
    if (item === null || !isWritten(item)) return;
    if (hostHas('recipientsChanged')) {
      const event = Office.EventType.RecipientsChanged;
      hear('recipientsChanged', item, event, () => tell(itemListeners));
    }
    if (typeOf(item) === 'appointment') hearTimes(item);
    // The subject has no event at all; both are current again when the person turns to the pane.
    window.addEventListener('focus', () => tell(itemListeners));
  };
  if (listens && hostHas('itemChanged')) {
    hear('itemChanged', mailbox, Office.EventType.ItemChanged, () => {
      opening += 1;
      tell(itemListeners);
    });
  }
  if (listens && hostHas('theme')) {
    hear('theme', mailbox, Office.EventType.OfficeThemeChanged, () => tell(themeListeners));
  }
  if (listens) hearWriting();

  return {
    language: Office.context.displayLanguage || navigator.language,
    user: user(),

    async readSelection() {
      const item = currentItem();
      if (item === null) return { state: 'nothing' };
      const type = typeOf(item);
      if (type !== 'message' && type !== 'appointment') return { state: 'unsupported' };
      if (!isWritten(item)) return { state: 'item', item: readItem(item) };
      return {
        state: 'item',
        item: await (type === 'message'
          ? writtenMail(item as Office.MessageCompose)
          : writtenAppointment(item as Office.AppointmentCompose)),
      };
    },
    onSelectionChanged(listener) {
      itemListeners.add(listener);
      const item = currentItem();
      const isQuiet = item !== null && isWritten(item) && !hostHas('recipientsChanged');
      const glancing = isQuiet ? setInterval(listener, glance) : undefined;
      return () => {
        clearInterval(glancing);
        itemListeners.delete(listener);
      };
    },

    async readMark(item) {
      const mark = markIn(await loadProperties(item));
      currentItem(item);
      return mark;
    },
    async writeMark(item, mark) {
      const properties = await loadProperties(item);
      // Outlook saves into the item that is open when it is asked, so look again right before.
      currentItem(item);
      if (markIn(properties) === mark) return;
      properties.set(markName, mark);
      await ask<unknown>('customProperties', (done) => properties.saveAsync(done));
      // While writing, classic Outlook keeps properties only with the next save of the item.
      if (item.mode === 'organizer') await saveItem(item);
    },
    async readBody(item) {
      const { body } = openItem(item);
      const text = await ask<string>('body', (done) =>
        body.getAsync(Office.CoercionType.Text, done),
      );
      currentItem(item);
      return cutText(text, itemLimits.bodyText);
    },
    mail: hostHas('attachmentContent')
      ? officeMail({ ask, openItem, hasContentIds: hostHas('contentIds') })
      : null,
    async readTimes(item) {
      const { start, end } = openItem(item) as Office.AppointmentRead | Office.AppointmentCompose;
      const at = async (time: Date | Office.Time) =>
        time instanceof Date
          ? time
          : await ask<Date>('composeFields', (done) => time.getAsync(done));
      const times = [await at(start), await at(end)] as const;
      currentItem(item);
      return { start: times[0].toISOString(), end: times[1].toISOString() };
    },
    takesFiles: hostHas('attach'),
    async insert(item, { html, text }) {
      const { body } = openItem(item) as Office.MessageCompose;
      const type = await ask<Office.CoercionType>('insert', (done) => body.getTypeAsync(done));
      currentItem(item);
      const data = type === Office.CoercionType.Html ? html : text;
      await ask<unknown>('insert', (done) =>
        body.setSelectedDataAsync(data, { coercionType: type }, done),
      );
    },
    attach(item, { name, base64 }) {
      const written = openItem(item) as Office.MessageCompose;
      const inline = { isInline: false };
      return ask<string>(
        'attach',
        (done) => written.addFileAttachmentFromBase64Async(base64, name, inline, done),
        uploading,
      );
    },
    async detach(item, attachmentId) {
      const written = openItem(item) as Office.MessageCompose;
      await ask<unknown>('detach', (done) => written.removeAttachmentAsync(attachmentId, done));
    },
    async readAppointment(item) {
      const open = openItem(item) as Office.AppointmentRead | Office.AppointmentCompose;
      const shown = await readShown(open, {
        hasRecurrence: hostHas('recurrence'),
        get: (name, field) =>
          ask<unknown>(name, (done) => (field as Office.Subject).getAsync(done as never)),
      });
      currentItem(item);
      return shown;
    },
    newAppointment({ subject, body, place, start, end }) {
      if (!hostHas('newAppointment')) throw lacks('newAppointment');
      mailbox.displayNewAppointmentForm({
        ...{ subject, body, location: place, requiredAttendees: [], optionalAttendees: [] },
        ...(start !== null && { start: new Date(start) }),
        ...(end !== null && { end: new Date(end) }),
      });
    },
    saveItem,
    async notify(item, notice) {
      const { notificationMessages: board } = openItem(item);
      await ask<unknown>('notices', (done) =>
        notice === null
          ? board.removeAsync(noticeName, done)
          : board.replaceAsync(noticeName, noticeDetails(notice), done),
      );
    },

    identityToken: () =>
      ask<string>('identityToken', (done) => mailbox.getUserIdentityTokenAsync(done)),

    openLink(url) {
      // It takes web addresses only; other schemes are the browser's to hand on.
      if (!url.startsWith('https:') || !hostHas('openBrowserWindow')) return false;
      Office.context.ui.openBrowserWindow(url);
      return true;
    },
    theme() {
      if (!hostHas('theme')) return null;
      const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
      const dark = isDarkColor(theme?.bodyBackgroundColor ?? '');
      if (dark === null) return null;
      return dark ? 'dark' : 'light';
    },
    onThemeChanged(listener) {
      themeListeners.add(listener);
      return () => themeListeners.delete(listener);
    },
  };
}
