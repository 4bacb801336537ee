import { aliasOf } from '../../../core/sync/aliasOf.ts';
import { commonLimits } from '../../../core/sync/commonLimits.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { StoredObservation } from '../../../ports/SyncStore.ts';
import type { SyncRun } from '../SyncRun.ts';
import { Components } from './Components.ts';
import { hashKey } from './hashKey.ts';
import { tiesOf } from './tiesOf.ts';

/** As in matchFirst: a likeness that more anchors have than this tells nothing. */
const tooCommon = 20;

/**
 * Which of very many pending observations must be planned at once. It holds numbers only, some hundred bytes a thing,
 * while the things themselves stay in the store.
 */
export class PendingIndex {
  readonly #components = new Components();
  readonly #places = new Map<string, number>();
  readonly #sizes = new Map<number, number>();

  /** Reads through everything that waits. */
  async fill(run: SyncRun): Promise<void> {
    const firm = new Map<number, number>();
    const likenesses: { key: number; thing: number }[] = [];
    const common = new Map<number, number>();
    const limits = commonLimits({ erp: run.can('erp'), mailbox: run.can('mailbox') });
    for await (const page of run.store.observations(run.scope, run.settings.pageSize)) {
      await run.breathe();
      const gone = await pairsGone(run, page);
      const kin = await kinOf(run, page);
      for (const seen of page) {
        const thing = this.#components.add();
        this.#places.set(seen.id, thing);
        const { observation, pairId } = seen;
        const alias = observation.state === 'present' ? aliasOf(observation.fields) : null;
        const ties = tiesOf(run.scope.area, seen, {
          gone: observation.state === 'gone' ? (gone.get(pairId ?? '') ?? null) : null,
          kin: kin.get(alias ?? '') ?? null,
          limits,
        });
        for (const key of ties.firm.map(hashKey)) this.#tie(firm, key, thing);
        for (const { key: text, isAnchor } of ties.loose) {
          const key = hashKey(text);
          likenesses.push({ key, thing });
          if (isAnchor) common.set(key, (common.get(key) ?? 0) + 1);
        }
      }
    }
    const loose = new Map<number, number>();
    for (const { key, thing } of likenesses) {
      const holders = common.get(key) ?? 0;
      // What no anchor has can match nothing.
      if (holders > 0 && holders <= tooCommon) this.#tie(loose, key, thing);
    }
    for (let thing = 0; thing < this.#components.count; thing += 1) {
      const root = this.#components.of(thing);
      this.#sizes.set(root, (this.#sizes.get(root) ?? 0) + 1);
    }
  }

  /** The group that an observation belongs to, and how many are in it; null for one that came later. */
  groupOf(id: string): { group: number; size: number } | null {
    const place = this.#places.get(id);
    if (place === undefined) return null;
    const group = this.#components.of(place);
    return { group, size: this.#sizes.get(group) ?? 1 };
  }

  #tie(holders: Map<number, number>, key: number, thing: number): void {
    const first = holders.get(key);
    if (first === undefined) holders.set(key, thing);
    else this.#components.join(first, thing);
  }
}

async function pairsGone(
  run: SyncRun,
  page: readonly StoredObservation[],
): Promise<Map<string, Pair>> {
  const ids = page.flatMap(({ observation, pairId }) =>
    observation.state === 'gone' && pairId !== null ? [pairId] : [],
  );
  const pairs = ids.length === 0 ? [] : await run.store.pairs(run.scope, ids);
  return new Map(pairs.map((pair) => [pair.id, pair]));
}

async function kinOf(
  run: SyncRun,
  page: readonly StoredObservation[],
): Promise<Map<string, string>> {
  const aliases = page.flatMap(({ side, observation }) =>
    side === 'mailbox' && observation.state === 'present'
      ? (aliasOf(observation.fields) ?? [])
      : [],
  );
  if (aliases.length === 0) return new Map();
  const kin = await run.store.pairsByAlias(run.scope, aliases);
  return new Map(
    kin.flatMap(({ mailbox, identity }): [string, string][] => {
      const alias = mailbox === null ? null : aliasOf(mailbox.fields);
      return alias === null ? [] : [[alias, identity]];
    }),
  );
}
