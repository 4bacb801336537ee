import { setTimeout as wait } from 'node:timers/promises';
import { distribution } from '../distribution.ts';
import { printFigure } from '../printFigure.ts';
import { Person } from './Person.ts';
import { ServiceScene } from './ServiceScene.ts';

const accounts = 200;
const appointments = 5;
/** Milliseconds between two changes: five in a second, over all accounts. */
const pace = 200;
/** Milliseconds between two looks at whether a change has come. */
const look = 20;
const idleSeconds = 120;
const kilobyte = 1024;

/**
 * What 200 accounts in live mode cost and how long a change takes from one side to the other (MT3), with the pauses that the
 * server has. Exchange is a process of its own; people and ERP share the one that is measured.
 */
export async function measureLive(): Promise<void> {
  await using scene = await ServiceScene.open({ accounts, appointments, contacts: 40 });
  const before = memory();
  const ids = await scene.addAccounts(['appointments']);
  console.error(`First runs of ${accounts} accounts …`);
  const started = performance.now();
  scene.service.start();
  await until(async () => {
    const times = await scene.ports.accounts.runTimes();
    return times.filter(({ wellAt }) => wellAt !== null).length === accounts;
  });
  const first = performance.now() - started;
  await until(() => ids.every((id) => scene.service.live.isListening(id)));
  printFigure({
    name: `service.${accounts}.start.time`,
    value: first / 1000,
    unit: 's',
    n: 1,
    note: `until all have had their first run of ${appointments} appointments; ${total(await scene.exchange.requests())} requests`,
  });
  const everybody = Person.everybody(scene.exchange.url);
  const people = scene.addresses.map((address) => new Person(everybody, address));
  const refs: string[] = [];
  for (const person of people) refs.push(await person.anyAppointment());
  await quiet(scene);

  await toErp(scene, people, refs);
  await quiet(scene);
  await toMailbox(scene, people, refs);
  await quiet(scene);
  await idle(scene, before);
  await everybody.close();
}

async function toErp(
  { theirs }: ServiceScene,
  people: readonly Person[],
  refs: readonly string[],
): Promise<void> {
  console.error('From Outlook to the ERP …');
  const there = theirs.prepare('SELECT termin_nr FROM termine WHERE betreff = ?');
  const answers: number[] = [];
  const times = await paced(people, async (person, at) => {
    const subject = `Aus Outlook ${at}`;
    const sent = performance.now();
    await person.rename(refs[at] ?? '', subject);
    answers.push(performance.now() - sent);
    await until(() => there.get(subject) !== undefined);
    return performance.now() - sent;
  });
  print('outlook-to-erp', times, answers);
}

async function toMailbox(
  { theirs }: ServiceScene,
  people: readonly Person[],
  refs: readonly string[],
): Promise<void> {
  console.error('From the ERP to Outlook …');
  const enter = theirs.prepare(
    `UPDATE termine SET betreff = @new, geaendert_am = datetime('now', 'localtime') WHERE betreff = @old`,
  );
  const answers: number[] = [];
  const times = await paced(people, async (person, at) => {
    const subject = `Aus dem ERP ${at}`;
    const sent = performance.now();
    enter.run({ new: subject, old: `Aus Outlook ${at}` });
    await person.subject(refs[at] ?? '');
    answers.push(performance.now() - sent);
    await until(async () => (await person.subject(refs[at] ?? '')) === subject);
    return performance.now() - sent;
  });
  print('erp-to-outlook', times, answers);
}

/** One after the other begins, whether those before have ended or not. */
async function paced(
  people: readonly Person[],
  work: (person: Person, at: number) => Promise<number>,
): Promise<number[]> {
  const began: Promise<number>[] = [];
  for (const [at, person] of people.entries()) {
    began.push(work(person, at));
    await wait(pace);
  }
  return await Promise.all(began);
}

function print(way: string, times: readonly number[], answers: readonly number[]): void {
  const delay = distribution(times);
  const answer = distribution(answers);
  printFigure({
    name: `service.${accounts}.${way}.delay`,
    ...delay,
    unit: 'ms',
    peer: 'the answer of one side to a person’s request',
    peerValue: answer.value,
    ratio: delay.value / answer.value,
    note: `from a person’s change on one side until it is on the other, ${1000 / pace} changes a second; half a second (Exchange) or 0.3 s (ERP) in which changes are gathered is in it`,
  });
}

/** Per account and hour, while nothing changes. */
async function idle(scene: ServiceScene, before: number): Promise<void> {
  console.error(`Idle for ${idleSeconds} s …`);
  const asked = total(await scene.exchange.requests());
  const used = process.cpuUsage();
  await wait(idleSeconds * 1000);
  const { user, system } = process.cpuUsage(used);
  const requests = total(await scene.exchange.requests()) - asked;
  const share = 3_600 / idleSeconds / accounts;
  printFigure({
    name: `service.${accounts}.idle.requests`,
    value: requests * share,
    unit: 'requests/account/hour',
    n: 1,
    peer: 'two GetStreamingEvents an hour for 200 mailboxes, each held open for 30 minutes',
    peerValue: 2 / accounts,
    ratio: (requests * share) / (2 / accounts),
    note: `${requests} in ${idleSeconds} s`,
  });
  printFigure({
    name: `service.${accounts}.idle.processor`,
    value: ((user + system) / 1000) * share,
    unit: 'ms/account/hour',
    n: 1,
    note: `${((user + system) / 10_000 / idleSeconds).toFixed(2)} % of one processor in all`,
  });
  printFigure({
    name: `service.${accounts}.idle.memory`,
    value: (memory() - before) / accounts / kilobyte,
    unit: 'KB/account',
    n: 1,
    note: 'heap and buffers after a collection, beyond what there was before the first account',
  });
}

async function quiet({ service: { runner } }: ServiceScene): Promise<void> {
  for (let calm = 0; calm < 100; calm += 1) {
    if (runner.running.length + runner.waiting.length > 0) calm = 0;
    await wait(look);
  }
}

async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + 600_000;
  while (!(await is())) {
    if (performance.now() > giveUp) throw new Error('It does not come.');
    await wait(look);
  }
}

function total(requests: Record<string, number>): number {
  return Object.values(requests).reduce((sum, one) => sum + one, 0);
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
