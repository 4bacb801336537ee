import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { valueOf } from '../../../../server/mailbox/ews/answers/valueOf.ts';
import type { Beside } from '../../../../server/mailbox/ews/items/Beside.ts';
import type { ItemMapping } from '../../../../server/mailbox/ews/items/ItemMapping.ts';
import type { ItemStep, StepTarget } from '../../../../server/mailbox/ews/items/ItemStep.ts';
import { createAttachment } from '../../../../server/mailbox/ews/operations/createAttachment.ts';
import { createItem } from '../../../../server/mailbox/ews/operations/createItem.ts';
import { deleteAttachment } from '../../../../server/mailbox/ews/operations/deleteAttachment.ts';
import { deleteItem } from '../../../../server/mailbox/ews/operations/deleteItem.ts';
import { getAttachment } from '../../../../server/mailbox/ews/operations/getAttachment.ts';
import { getItem } from '../../../../server/mailbox/ews/operations/getItem.ts';
import type { ItemId } from '../../../../server/mailbox/ews/operations/parts/ItemId.ts';
import type { ItemShape } from '../../../../server/mailbox/ews/operations/parts/ItemShape.ts';
import type { ItemTarget } from '../../../../server/mailbox/ews/operations/parts/ItemTarget.ts';
import { readItemId } from '../../../../server/mailbox/ews/operations/parts/readItemId.ts';
import { updateItem } from '../../../../server/mailbox/ews/operations/updateItem.ts';
import type { XmlElement } from '../../../../server/mailbox/ews/xml/XmlElement.ts';
import { startExchange } from '../../../../server/sandbox/exchange/startExchange.ts';
import type { Fields, SyncRecord } from '../../../../shared/records/SyncRecord.ts';
import { never } from '../never.ts';
import { openMailbox, type OpenMailbox } from '../openMailbox.ts';
import { someStamp } from './someStamp.ts';

/** Carries out what a mapping plans, against an emulated Exchange; pictures by the bytes they have. */
export class ExchangeDesk implements AsyncDisposable {
  readonly exchange: Awaited<ReturnType<typeof startExchange>>;
  readonly mailbox: OpenMailbox;
  readonly #mapping: ItemMapping;
  readonly #zone: string;
  readonly #pictures = new Map<string, Buffer>();

  private constructor(
    exchange: Awaited<ReturnType<typeof startExchange>>,
    mapping: ItemMapping,
    zone: string,
  ) {
    this.exchange = exchange;
    this.#mapping = mapping;
    this.#zone = zone;
    const credentials = { kind: 'basic', user: 'anna@example.com', password: 'a' } as const;
    const options = { credentials, impersonate: false, timeoutMs: 60_000 };
    this.mailbox = openMailbox(exchange.url, options);
  }

  static async open(mapping: ItemMapping, zone = 'Europe/Berlin'): Promise<ExchangeDesk> {
    const accounts = [{ address: 'anna@example.com', name: 'Anna Berg', password: 'a' }];
    return new ExchangeDesk(await startExchange({ accounts }), mapping, zone);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.mailbox.account.close();
    await this.exchange.close();
  }

  /** A picture that plans can name. */
  picture(content: Buffer): { sha256: string; bytes: number; contentType: string; name: string } {
    const sha256 = createHash('sha256').update(content).digest('hex');
    this.#pictures.set(sha256, content);
    return { sha256, bytes: content.length, contentType: 'image/png', name: 'ContactPicture.png' };
  }

  async create(fields: Fields): Promise<ItemId> {
    const { area } = this.#mapping;
    const plan = this.#mapping.createPlan({ area, fields }, someStamp(area), this.#zone);
    return await this.carryOut(plan, null);
  }

  async update(item: ItemId, set: Fields): Promise<ItemStep[]> {
    const { element, beside } = await this.look(item);
    const change = { set, stamp: null, item: element, beside, zone: this.#zone };
    const plan = this.#mapping.updatePlan(change);
    await this.carryOut(plan, readItemId(element));
    return plan;
  }

  async read(item: ItemId): Promise<SyncRecord> {
    const { element, beside } = await this.look(item);
    return this.#mapping.readItem(element, beside, this.#zone);
  }

  async look(item: ItemId): Promise<{ element: XmlElement; beside: Beside }> {
    const [element] = await this.elements([item]);
    assert.ok(element !== undefined);
    const wish = this.#mapping.readsBeside(element);
    const exceptions = await this.elements(wish.occurrences.map((id) => ({ id })));
    const occurrences = new Map(exceptions.map((one, at) => [wish.occurrences[at] ?? '', one]));
    const ids = wish.attachments;
    const files = ids.length === 0 ? [] : await getAttachment(this.mailbox.client, { ids }, never);
    const attachments = new Map(files.map((one, at) => [ids[at] ?? '', valueOf([one])]));
    return { element, beside: { occurrences, attachments } };
  }

  async elements(
    items: readonly ItemId[],
    shape: ItemShape = this.#mapping.shape,
  ): Promise<XmlElement[]> {
    if (items.length === 0) return [];
    const got = await getItem(this.mailbox.client, { items, shape }, (item) => item, never);
    return got.map((one) => valueOf([one]));
  }

  /** @returns the item as it is named afterwards */
  async carryOut(plan: readonly ItemStep[], item: ItemId | null): Promise<ItemId> {
    let at = item;
    for (const step of plan) at = await this.#do(step, at ?? { id: '' });
    assert.ok(at !== null);
    return at;
  }

  async #do(step: ItemStep, item: ItemId): Promise<ItemId> {
    const { client } = this.mailbox;
    switch (step.do) {
      case 'create': {
        const made = valueOf(await createItem(client, { items: [step.item] }, never));
        assert.ok(made !== null);
        return made;
      }
      case 'update': {
        const change = { item: targetOf(step.target, item), updates: step.updates };
        const changed = valueOf(await updateItem(client, { changes: [change] }, never));
        return step.target === 'item' ? changed : await this.#newest(item);
      }
      case 'cancel': {
        const items = [targetOf(step.target, item)];
        valueOf(await deleteItem(client, { items, how: 'MoveToDeletedItems' }, never));
        return await this.#newest(item);
      }
      case 'attachPicture': {
        const content = this.#pictures.get(step.picture.sha256) ?? Buffer.alloc(0);
        const { name, contentType } = step.picture;
        const attachments = [{ name, contentType, contactPhoto: true, content }];
        valueOf(await createAttachment(client, { item, attachments }, never));
        return await this.#newest(item);
      }
      case 'detach':
        valueOf(await deleteAttachment(client, { ids: [step.attachmentId] }, never));
        return await this.#newest(item);
    }
  }

  async #newest({ id }: ItemId): Promise<ItemId> {
    const [element] = await this.elements([{ id }], { base: 'IdOnly' });
    return readItemId(element);
  }
}

function targetOf(target: StepTarget, item: ItemId): ItemTarget {
  if (target === 'item') return item;
  const version = item.changeKey === undefined ? {} : { changeKey: item.changeKey };
  return 'id' in target
    ? { ...version, id: target.id }
    : { ...version, series: item.id, occurrence: target.occurrence };
}
