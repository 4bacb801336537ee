import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppPorts } from '../../../server/app/AppPorts.ts';
import { Callers } from '../../../server/app/Callers.ts';
import { MadeRecords } from '../../../server/app/createRecord/MadeRecords.ts';
import { DirectoryRefresh } from '../../../server/app/DirectoryRefresh.ts';
import { SeenRecords } from '../../../server/app/SeenRecords.ts';
import { handlers } from '../../../server/http/handlers.ts';
import type { Account } from '../../../server/ports/LinkStore.ts';
import { faultyErp, type FaultyErp } from '../../../server/sandbox/erp/faultyErp.ts';
import type { ItemRef } from '../../../shared/items.ts';
import { Problem } from '../../../shared/problem.ts';
import { routes, type Answer, type Body } from '../../../shared/routes.ts';
import { testApp } from '../../http/testApp.ts';
import { never } from '../../mailbox/ews/never.ts';
import { withoutMailboxes } from '../appWorld.ts';
import { ServiceWorld, type WorldOptions } from '../service/ServiceWorld.ts';

type Name = 'listForms' | 'draftRecord' | 'createRecord' | 'createItem' | 'showLinks';

/** The real services behind the real routes, for Anna's pane: the demo ERP, an emulated Exchange, a store. */
export class CreateWorld implements AsyncDisposable {
  readonly world: ServiceWorld;
  /** What the pane's services see; fails as it is told to. */
  readonly erp: FaultyErp;
  readonly #server: Server;
  readonly #account: Account;

  private constructor(world: ServiceWorld, erp: FaultyErp, server: Server, account: Account) {
    this.world = world;
    this.erp = erp;
    this.#server = server;
    this.#account = account;
  }

  static async start(options: WorldOptions = {}): Promise<CreateWorld> {
    const world = await ServiceWorld.start({ tells: false, ...options });
    const erp = faultyErp(world.erp);
    const { links, directory, filing } = world.store;
    const { clock } = world.ports;
    await new DirectoryRefresh({ erp, directory, clock }).run(never);
    const settings = { erpTimeout: 5_000, ownDomains: [] };
    const account = await links.saveAccount(
      {
        ...{ mailboxKey: 'a', mailboxName: 'Anna Berger <anna.berger@nordwind.example>' },
        ...{ erp: erp.name, erpUserId: '1', erpUserName: 'Anna', company: '1' },
      },
      clock.now(),
    );
    const ports: Partial<AppPorts> = {
      ...withoutMailboxes,
      ...{ links, directory, filing, erp, clock, settings },
      callers: new Callers({ links, erp, clock, settings }),
      sync: { ports: world.ports, service: world.service },
      seen: new SeenRecords(clock),
      made: new MadeRecords(),
    };
    const { app } = testApp(handlers(ports as AppPorts), {
      sessions: {
        issue: () => Promise.reject(new Error('not part of the test')),
        verify: (token) => Promise.resolve({ accountId: token }),
      },
    });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new CreateWorld(world, erp, server, account);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await this.world[Symbol.asyncDispose]();
  }

  async send(name: Name, body?: object, language = 'en'): Promise<Response> {
    const { method, path } = routes[name];
    const url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return await fetch(url + path, {
      method: method.toUpperCase(),
      headers: {
        authorization: `Bearer ${this.#account.id}`,
        'content-type': 'application/json',
        'accept-language': language,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async ask<R extends Name>(name: R, body?: Body<R>): Promise<Answer<R>> {
    const answer = await this.send(name, body as object | undefined);
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    return routes[name].answer.parse(JSON.parse(text)) as Answer<R>;
  }

  /** What a request is refused with. */
  async refused(name: Name, body: object, language?: string): Promise<Problem> {
    const answer = await this.send(name, body, language);
    assert.notEqual(answer.status, 200);
    return Problem.parse(await answer.json());
  }

  /** A wish for a record, of a mail where nothing else is said. */
  wish(
    area: Body<'createRecord'>['area'],
    fields: Body<'createRecord'>['fields'],
    more: Partial<Body<'createRecord'>> = {},
  ): Body<'createRecord'> {
    return {
      ...{ key: randomUUID(), area, fields, item: mailRef(), zone: 'Europe/Berlin', sure: [] },
      ...more,
    };
  }

  async make(
    wish: Body<'createRecord'>,
  ): Promise<Extract<Answer<'createRecord'>, { state: 'made' }>> {
    const answer = await this.ask('createRecord', wish);
    assert.equal(answer.state, 'made', JSON.stringify(answer));
    return answer;
  }

  /** Rows of a table of the ERP. */
  rows(table: string): Record<string, unknown>[] {
    return this.world.theirs.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
  }
}

/** A mail in the inbox. */
export function mailRef(): ItemRef {
  return {
    ...{ kind: 'mail', internetMessageId: '<one@mail.example>', mark: null, itemId: 'one' },
    ...{ conversationId: null, subject: 'AW: Angebot Dachstuhl' },
  };
}
