type Callback = (result: unknown) => void;

/** An Outlook of a given age: what its requirement sets do not have is not there, and touching it fails the test. */
export interface FakeOffice {
  /** Every asynchronous call, by name, in order. */
  calls: string[];
  /** What each call answers; a function may fail it with `{ error }`. */
  answers: Record<string, () => { value: unknown } | { error: object }>;
  /** The custom properties on the item. */
  properties: Record<string, unknown>;
  /** The messages put over the item, by their key; null for one taken away. */
  notices: [key: string, details: object | null][];
  /** Opens another item, or none, and tells the add-in. */
  open: (item: object | null) => void;
  /** How many calls were under way at the same time, at most. */
  most: () => number;
  /** Takes it away again, when all it was asked is answered. */
  remove: () => Promise<void>;
}

/** Puts a stand-in for Office.js into place. Only for what `outlook.ts` decides; its real calls are tried in the browser tests. */
export function fakeOffice(mailboxVersion: string, item: object | null): FakeOffice {
  const minor = Number(mailboxVersion.split('.')[1]);
  const calls: string[] = [];
  const answers: FakeOffice['answers'] = {};
  const properties: Record<string, unknown> = {};
  const notices: FakeOffice['notices'] = [];
  const handlers: Record<string, () => void> = {};
  let running = 0;
  let most = 0;

  const asynchronous =
    (name: string, value: () => unknown = () => undefined) =>
    (...given: unknown[]) => {
      calls.push(name);
      most = Math.max(most, (running += 1));
      setImmediate(() => {
        running -= 1;
        const answer = answers[name] ? answers[name]() : { value: value() };
        const done = given.findLast((one) => typeof one === 'function') as Callback;
        done({ status: 'error' in answer ? 'failed' : 'succeeded', ...answer });
      });
    };
  const loaded = () => {
    const held = { ...properties };
    return {
      get: (name: string) => held[name],
      set: (name: string, value: unknown) => (held[name] = value),
      saveAsync: asynchronous('saveProperties', () => Object.assign(properties, held)),
    };
  };
  const shared = {
    body: { getAsync: asynchronous('body', () => 'The text.') },
    loadCustomPropertiesAsync: asynchronous('loadProperties', loaded),
    saveAsync: asynchronous('saveItem', () => 'SAVED'),
    notificationMessages: {
      replaceAsync: (key: string, details: object, done: Callback) => {
        notices.push([key, details]);
        asynchronous('notice')(done);
      },
      removeAsync: (key: string, done: Callback) => {
        notices.push([key, null]);
        asynchronous('notice')(done);
      },
    },
  };
  /** What belongs to a later set is a trap on an older host. */
  const since = (version: number, name: string, member: object) => {
    if (minor >= version) return { [name]: member };
    return {
      get [name]() {
        throw new Error(`${name} needs Mailbox 1.${version}; this host has ${mailboxVersion}.`);
      },
    };
  };
  const later = [
    since(7, 'organizer', { getAsync: asynchronous('organizer', () => who('Olga')) }),
    since(7, 'addHandlerAsync', asynchronous('hearItem')),
    since(
      8,
      'getItemIdAsync',
      asynchronous('itemId', () => 'KNOWN'),
    ),
    since(
      8,
      'getAttachmentsAsync',
      asynchronous('attachments', () => [{ name: 'plan.pdf' }]),
    ),
  ];
  const dress = (bare: object | null) => {
    if (bare === null) return null;
    const dressed = { ...bare, ...shared };
    if (typeof (bare as { subject?: unknown }).subject === 'string') return dressed;
    for (const member of later) {
      Object.defineProperties(dressed, Object.getOwnPropertyDescriptors(member));
    }
    return dressed;
  };
  const mailbox = {
    item: dress(item),
    userProfile: { displayName: 'Eva Berg', emailAddress: 'eva@muster.example' },
    getUserIdentityTokenAsync: asynchronous('identityToken', () => 'token'),
    addHandlerAsync: (event: string, handler: () => void, done: Callback) => {
      calls.push(`hear ${event}`);
      handlers[event] = handler;
      done({ status: 'succeeded' });
    },
  };
  const office = {
    AsyncResultStatus: { Failed: 'failed' },
    CoercionType: { Text: 'text' },
    EventType: {
      ItemChanged: 'ItemChanged',
      RecipientsChanged: 'RecipientsChanged',
      OfficeThemeChanged: 'OfficeThemeChanged',
    },
    context: {
      displayLanguage: 'de-DE',
      requirements: {
        isSetSupported: (set: string, version: string) =>
          set === 'Mailbox' && Number(version.split('.')[1]) <= minor,
      },
      mailbox,
      ui: {},
    },
  };
  Reflect.set(globalThis, 'Office', office);
  Reflect.set(globalThis, 'window', new EventTarget());
  return {
    calls,
    answers,
    properties,
    notices,
    open: (next) => {
      mailbox.item = dress(next);
      handlers['ItemChanged']?.();
    },
    most: () => most,
    remove: async () => {
      while (running > 0) await new Promise((turn) => setImmediate(turn));
      Reflect.deleteProperty(globalThis, 'Office');
      Reflect.deleteProperty(globalThis, 'window');
    },
  };

  function who(displayName: string) {
    return { displayName, emailAddress: `${displayName.toLowerCase()}@muster.example` };
  }
}
