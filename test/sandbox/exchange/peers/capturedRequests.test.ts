import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ExchangeWorld, idOf } from '../ExchangeWorld.ts';
import { schemaErrors } from '../messageSchema.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../../shared/corpus/ews');
const hasCorpus = fs.existsSync(corpus);

/** Requests that are answered by an error, which is the right answer to them. */
const errors: Readonly<Record<string, string>> = {
  // Asks for every distinguished folder there ever was; a mailbox has not all of them.
  'exchangelib/002-GetFolder.xml': 'ErrorFolderNotFound',
  // Sends an id that is none, to learn the server's version from the error.
  'exchangelib/031-ConvertId.xml': 'ErrorInvalidIdMalformed',
  // Nothing was ever configured, and nobody has a photo.
  'davmail/010-GetUserConfiguration.xml': 'ErrorItemNotFound',
  'davmail/023-GetUserPhoto.xml': 'ErrorItemNotFound',
  // Appointments are not read from iCalendar.
  'davmail/017-CreateItem.xml': 'ErrorUnsupportedMimeConversion',
};

/** What was in the captured mailbox's folders, by their number in the ids of items. */
const kinds: Readonly<Record<number, string>> = {
  0x0f: '<t:CalendarItem><t:Subject>One</t:Subject></t:CalendarItem>',
  0x12: '<t:Task><t:Subject>One</t:Subject></t:Task>',
  0x1f_0000: '<t:CalendarItem><t:Subject>One</t:Subject></t:CalendarItem>',
  0x13: '<t:Contact><t:GivenName>One</t:GivenName></t:Contact>',
};
const message = '<t:Message><t:Subject>One</t:Subject></t:Message>';
/** Bytes of an entry id of an item at least, and where in it the number of the folder is ([MS-OXCDATA] 2.2.4). */
const bytes = { item: 70, number: 38 };

describe('the emulated Exchange: requests captured from other programs', () => {
  for (const program of ['exchangelib', 'davmail', 'ews-javascript-api']) {
    it(`answers all of ${program}, on things that are there, without an error but the documented ones`, async function () {
      if (!hasCorpus) {
        console.log('      ! no captured requests: ../shared/corpus/ews is not there');
        this.skip();
      }
      const captured = await Captured.start();
      const wrong: string[] = [];
      const folder = path.join(corpus, `requests-${program}`);
      const names = fs.readdirSync(folder).filter((name) => name.endsWith('.xml'));
      for (const name of names.sort()) {
        const text = fs.readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '');
        const found = await captured.replay(text);
        const expected = errors[`${program}/${name}`] ?? 'NoError';
        if (!found.every((code) => code === expected || code === 'NoError')) {
          wrong.push(`${name}: ${[...new Set(found)].join(', ')}`);
        }
        if (!found.includes(expected)) wrong.push(`${name}: no ${expected}`);
      }
      await captured.world.close();
      assert.deepEqual(wrong, []);
    }).timeout(60_000);
  }
});

/** A mailbox in which whatever a captured request names is there. */
class Captured {
  readonly world: ExchangeWorld;

  private constructor(world: ExchangeWorld) {
    this.world = world;
  }

  static async start(): Promise<Captured> {
    return new Captured(
      await ExchangeWorld.start({
        accounts: [{ address: user, name: 'User One', password: 'u' }],
      }),
    );
  }

  /** @returns the response codes of the answer, or that of the fault */
  async replay(text: string): Promise<string[]> {
    const response = await this.world.post(await this.#withState(await this.#withIds(text)), user);
    const answer = await response.text();
    assert.deepEqual(schemaErrors(answer), [], answer.slice(0, 600));
    return [...answer.matchAll(/ResponseCode[^>]*>(\w+)</g)].map(([, code = '']) => code);
  }

  /** Puts ids of new things into the place of those of the captured mailbox. */
  async #withIds(text: string): Promise<string> {
    let made = text;
    const seen = new Set<string>();
    for (const [, id = '', changeKey] of text.matchAll(
      / Id="([^"]{60,})"(?: ChangeKey="([^"]*)")?/g,
    )) {
      if (seen.has(id)) continue;
      seen.add(id);
      const raw = Buffer.from(id, 'base64');
      const fresh =
        raw.length >= bytes.item
          ? await this.#makeItem(raw.readUIntBE(bytes.number, 6))
          : await this.#makeFolder(/DeleteFolder|<m:CreateItem/.test(text));
      made = made.replaceAll(id, fresh.id);
      if (changeKey !== undefined) made = made.replaceAll(changeKey, fresh.changeKey);
    }
    return made;
  }

  /** Puts a state of this server into the place of a captured one. */
  async #withState(text: string): Promise<string> {
    const state = /<m:SyncState>[^<]+<\/m:SyncState>/.exec(text)?.[0];
    if (state === undefined) return text;
    const first = await (await this.world.post(text.replace(state, ''), user)).text();
    return text.replace(state, /<m:SyncState>[^<]+<\/m:SyncState>/.exec(first)?.[0] ?? '');
  }

  async #makeItem(folder: number): Promise<{ id: string; changeKey: string }> {
    const answer = await this.world.ask(
      `<m:CreateItem MessageDisposition="SaveOnly" SendMeetingInvitations="SendToNone"><m:Items>${kinds[folder] ?? message}</m:Items></m:CreateItem>`,
      { user },
    );
    return readId(idOf(answer));
  }

  async #makeFolder(isOfItsOwn: boolean): Promise<{ id: string; changeKey: string }> {
    if (!isOfItsOwn) {
      const answer = await this.world.ask(
        '<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape><m:FolderIds><t:DistinguishedFolderId Id="calendar"/></m:FolderIds></m:GetFolder>',
        { user },
      );
      return readId(idOf(answer, 'FolderId'));
    }
    this.#folders += 1;
    const answer = await this.world.ask(
      `<m:CreateFolder><m:ParentFolderId><t:DistinguishedFolderId Id="calendar"/></m:ParentFolderId><m:Folders><t:CalendarFolder><t:DisplayName>Own ${this.#folders}</t:DisplayName></t:CalendarFolder></m:Folders></m:CreateFolder>`,
      { user },
    );
    return readId(idOf(answer, 'FolderId'));
  }

  #folders = 0;
}

const user = 'user1@gw.example';

function readId(element: string): { id: string; changeKey: string } {
  const [, id = '', changeKey = ''] = / Id="([^"]+)"(?: ChangeKey="([^"]+)")?/.exec(element) ?? [];
  return { id, changeKey };
}
