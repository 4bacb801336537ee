import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AppPorts } from '../../../server/app/AppPorts.ts';
import { Callers } from '../../../server/app/Callers.ts';
import { ItemIdentities } from '../../../server/app/ItemIdentities.ts';
import { SeenRecords } from '../../../server/app/SeenRecords.ts';
import { PageDoors } from '../../../server/app/page/PageDoors.ts';
import { handlers } from '../../../server/http/handlers.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import type { Account } from '../../../server/ports/LinkStore.ts';
import { Problem } from '../../../shared/problem.ts';
import { routes, type Answer, type RouteName } from '../../../shared/routes.ts';
import { testApp } from '../../http/testApp.ts';
import { ServiceWorld } from '../service/ServiceWorld.ts';

/** Anna's mailbox. */
export const anna = 'anna.berger@nordwind.example';

/** Anna's account of the sync, and the HTTP side of it; a session's token is the id of the pane's account. */
export class OwnPageWorld implements AsyncDisposable {
  readonly world: ServiceWorld;
  account: SyncAccount;
  readonly #server: Server;
  readonly #url: string;
  readonly own: Account;
  /** Another ERP user who says that Anna's mailbox is theirs. */
  readonly stranger: Account;

  private constructor(
    world: ServiceWorld,
    account: SyncAccount,
    server: Server,
    people: { own: Account; stranger: Account },
  ) {
    this.world = world;
    this.account = account;
    this.#server = server;
    this.own = people.own;
    this.stranger = people.stranger;
    this.#url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(change: Parameters<ServiceWorld['addAccount']>[0]): Promise<OwnPageWorld> {
    const world = await ServiceWorld.start({ tells: false });
    const account = await world.addAccount(change);
    const { links, filing } = world.store;
    const { clock, erp } = world.ports;
    const settings = { erpTimeout: 20_000, ownDomains: [] };
    const pair = (key: string, erpUserId: string) =>
      links.saveAccount(
        {
          ...{ mailboxKey: key, mailboxName: `Anna Berger <${anna}>`, erp: erp.name },
          ...{ erpUserId, erpUserName: key, company: '1' },
        },
        clock.now(),
      );
    const people = { own: await pair('a', '1'), stranger: await pair('b', '2') };
    const callers = new Callers({ links, erp, clock, settings });
    const sync = { ports: world.ports, service: world.service };
    const sessions: AppPorts['sessions'] = {
      issue: (id) => Promise.resolve({ token: id, expiresAt: clock.now() + 900_000 }),
      verify: (token) => Promise.resolve({ accountId: token }),
    };
    const doors = new PageDoors(clock);
    // The routes of the page take nothing else.
    const ports: Partial<AppPorts> = {
      ...{ callers, sync, settings, filing, clock, doors, links, erp, sessions },
      seen: new SeenRecords(clock),
      identities: new ItemIdentities({ mailboxes: null, clock, log: () => undefined }),
    };
    const { app } = testApp(handlers(ports as AppPorts), { sessions });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new OwnPageWorld(world, account, server, people);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await this.world[Symbol.asyncDispose]();
  }

  async send(token: string | null, name: RouteName, body?: object, language = 'en') {
    const { method, path } = routes[name];
    return await fetch(this.#url + path, {
      method: method.toUpperCase(),
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        'content-type': 'application/json',
        'accept-language': language,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /** What Anna is answered, or whoever's token it is. */
  async ask<R extends RouteName>(
    name: R,
    body?: object,
    token: string | null = this.own.id,
  ): Promise<Answer<R>> {
    const answer = await this.send(token, name, body);
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    return routes[name].answer.parse(JSON.parse(text)) as Answer<R>;
  }

  /** Kind and reason of the refusal. */
  async refused(token: string | null, name: RouteName, body?: object): Promise<unknown[]> {
    const answer = await this.send(token, name, body);
    const { kind, reason } = Problem.parse(await answer.json());
    return [kind, reason];
  }

  /** A run of Anna's area. */
  async run(area: 'appointments' | 'contacts' | 'tasks' = 'appointments'): Promise<void> {
    await this.world.service.runner.sync({ account: this.account.id, area });
  }

  /** Nothing runs any more. */
  async quiet(): Promise<void> {
    await this.world.quiet(3);
  }
}
