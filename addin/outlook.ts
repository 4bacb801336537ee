// The only file, with its parts in office/, that knows Office.js (main.tsx waits for it to be ready). Everything else sees
// OutlookHost.
import { itemLimits } from '../shared/itemLimits.ts';
import type { OpenItem } from './OpenItem.ts';
import type { OutlookHost } from './OutlookHost.ts';
import { cutText } from './cutText.ts';
import { isDarkColor } from './isDarkColor.ts';
import { askOffice } from './office/askOffice.ts';
import { hear } from './office/hear.ts';
import { hostHas } from './office/hostHas.ts';
import { isWritten } from './office/isWritten.ts';
import { lacks } from './office/lacks.ts';
import { noticeDetails } from './office/noticeDetails.ts';
import type { OfficeItem } from './office/OfficeItem.ts';
import { officeMail } from './office/officeMail.ts';
import { officeUser } from './office/officeUser.ts';
import { readItem } from './office/readItem.ts';
import { readShown } from './office/readShown.ts';
import { readWritten } from './office/readWritten.ts';
import { shownItem } from './office/shownItem.ts';
import { typeOf } from './office/typeOf.ts';

const markName = 'erpLinkMark';
const noticeName = 'erpLink';
/** Longest wait for a file on its way to the mail server, in milliseconds; Office.js itself gives it ten minutes. */
const uploading = 300_000;
/** Milliseconds between two looks at who is on a written item, where the host tells nothing. */
const glance = 5_000;

const loadProperties = (item: OpenItem) =>
  askOffice<Office.CustomProperties>('customProperties', (done) =>
    shownItem.require(item).loadCustomPropertiesAsync(done),
  );

function markIn(properties: Office.CustomProperties): string | null {
  const mark: unknown = properties.get(markName);
  return typeof mark === 'string' && mark !== '' && mark.length <= 100 ? mark : null;
}

async function saveItem(item: OpenItem): Promise<string> {
  const written = shownItem.require(item) as Office.AppointmentCompose;
  return askOffice<string>('saveItem', (done) => written.saveAsync(done));
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

  const hearTimes = (item: OfficeItem) => {
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
    const item = shownItem.current();
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
      shownItem.next();
      tell(itemListeners);
    });
  }
  if (listens && hostHas('theme')) {
    hear('theme', mailbox, Office.EventType.OfficeThemeChanged, () => tell(themeListeners));
  }
  if (listens) hearWriting();

  return {
    language: Office.context.displayLanguage || navigator.language,
    user: officeUser(),

    async readSelection() {
      const item = shownItem.current();
      if (item === null) return { state: 'nothing' };
      const type = typeOf(item);
      if (type !== 'message' && type !== 'appointment') return { state: 'unsupported' };
      if (!isWritten(item)) return { state: 'item', item: readItem(item) };
      return {
        state: 'item',
        item: await readWritten(item),
      };
    },
    onSelectionChanged(listener) {
      itemListeners.add(listener);
      const item = shownItem.current();
      const isQuiet = item !== null && isWritten(item) && !hostHas('recipientsChanged');
      const glancing = isQuiet ? setInterval(listener, glance) : undefined;
      return () => {
        clearInterval(glancing);
        itemListeners.delete(listener);
      };
    },

    async readMark(item) {
      const mark = markIn(await loadProperties(item));
      shownItem.current(item);
      return mark;
    },
    async writeMark(item, mark) {
      const properties = await loadProperties(item);
      // Outlook saves into the item that is open when it is asked, so look again right before.
      shownItem.current(item);
      if (markIn(properties) === mark) return;
      properties.set(markName, mark);
      await askOffice<unknown>('customProperties', (done) => properties.saveAsync(done));
      // While writing, classic Outlook keeps properties only with the next save of the item.
      if (item.mode === 'organizer') await saveItem(item);
    },
    async readBody(item) {
      const { body } = shownItem.require(item);
      const text = await askOffice<string>('body', (done) =>
        body.getAsync(Office.CoercionType.Text, done),
      );
      shownItem.current(item);
      return cutText(text, itemLimits.bodyText);
    },
    mail: hostHas('attachmentContent')
      ? officeMail({ hasContentIds: hostHas('contentIds') })
      : null,
    async readTimes(item) {
      const { start, end } = shownItem.require(item) as
        Office.AppointmentRead | Office.AppointmentCompose;
      const at = async (time: Date | Office.Time) =>
        time instanceof Date
          ? time
          : await askOffice<Date>('composeFields', (done) => time.getAsync(done));
      const times = [await at(start), await at(end)] as const;
      shownItem.current(item);
      return { start: times[0].toISOString(), end: times[1].toISOString() };
    },
    takesFiles: hostHas('attach'),
    async insert(item, { html, text }) {
      const { body } = shownItem.require(item) as Office.MessageCompose;
      const type = await askOffice<Office.CoercionType>('insert', (done) =>
        body.getTypeAsync(done),
      );
      shownItem.current(item);
      const data = type === Office.CoercionType.Html ? html : text;
      await askOffice<unknown>('insert', (done) =>
        body.setSelectedDataAsync(data, { coercionType: type }, done),
      );
    },
    attach(item, { name, base64 }) {
      const written = shownItem.require(item) as Office.MessageCompose;
      const inline = { isInline: false };
      return askOffice<string>(
        'attach',
        (done) => written.addFileAttachmentFromBase64Async(base64, name, inline, done),
        uploading,
      );
    },
    async detach(item, attachmentId) {
      const written = shownItem.require(item) as Office.MessageCompose;
      await askOffice<unknown>('detach', (done) =>
        written.removeAttachmentAsync(attachmentId, done),
      );
    },
    async readAppointment(item) {
      const open = shownItem.require(item) as Office.AppointmentRead | Office.AppointmentCompose;
      const shown = await readShown(open, {
        hasRecurrence: hostHas('recurrence'),
        get: (name, field) =>
          askOffice<unknown>(name, (done) => (field as Office.Subject).getAsync(done as never)),
      });
      shownItem.current(item);
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
      const { notificationMessages: board } = shownItem.require(item);
      await askOffice<unknown>('notices', (done) =>
        notice === null
          ? board.removeAsync(noticeName, done)
          : board.replaceAsync(noticeName, noticeDetails(notice), done),
      );
    },

    identityToken: () =>
      askOffice<string>('identityToken', (done) => mailbox.getUserIdentityTokenAsync(done)),

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
