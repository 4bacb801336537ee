import assert from 'node:assert/strict';
import type { AccountView } from '../../server/cli/accounts/accountViews.ts';
import { ConsoleWorld, service } from './ConsoleWorld.ts';

const anna = 'anna.berger@nordwind.example';

describe('the console, called wrongly or in part', () => {
  let world: ConsoleWorld;
  before(async () => {
    world = await ConsoleWorld.start(4);
    const connected = await world.connect();
    assert.equal(connected.code, 0, connected.out + connected.err);
    const added = await world.line(`accounts add ${anna} --user anna.berger --areas appointments`);
    assert.equal(added.code, 0, added.out + added.err);
  });
  after(() => world[Symbol.asyncDispose]());

  /** What is refused, with the exit code of wrong calls or of trouble, and what is said. */
  const refused: [title: string, words: string, code: number, said: RegExp][] = [
    ['no such command', 'accounts lisst', 2, /no command “accounts lisst”/],
    ['a family of commands without one', 'accounts', 2, /accounts add/],
    ['no mailbox', 'accounts add', 2, /Say its address/],
    ['a mailbox that is none', 'accounts add anna --user anna.berger', 2, /Say its address/],
    ['no user', 'accounts add b@example.com', 2, /--user is missing/],
    [
      'a user the ERP has not',
      'accounts add b@example.com --user nobody',
      1,
      /no user “nobody” in the ERP/,
    ],
    [
      'a user who is locked in the ERP',
      'accounts add b@example.com --user peter.lang',
      1,
      /locked in the ERP/,
    ],
    [
      'a mailbox that has an account',
      `accounts add ${anna} --user 2`,
      1,
      /account .* already: accounts change/,
    ],
    [
      'a connection that is not there',
      'accounts add b@example.com --user 2 --connection Nowhere',
      1,
      /no connection “Nowhere”/,
    ],
    [
      'a company the user may not work in',
      'accounts add b@example.com --user 2 --company 2',
      2,
      /may not work in “2”; there is: Nordwind/,
    ],
    [
      'a preset that is not there',
      'accounts add b@example.com --user 2 --preset sap',
      2,
      /--preset is own, .* or emis/,
    ],
    [
      'a zone that is none',
      'accounts add b@example.com --user 2 --zone Mars/Base',
      2,
      /no time zone “Mars\/Base”/,
    ],
    [
      'an area that is none',
      'accounts add b@example.com --user 2 --areas notes',
      2,
      /no area “notes”/,
    ],
    [
      'a group that is not there',
      'accounts add b@example.com --user 2 --group Sales',
      1,
      /no group “Sales”/,
    ],
    [
      'a day that is none',
      'accounts add b@example.com --user 2 --since 2026-02-30',
      2,
      /--since takes a day/,
    ],
    ['a change that says nothing', `accounts change ${anna}`, 2, /What is to be changed/],
    [
      'an account that is not there',
      'accounts show b@example.com',
      1,
      /no account “b@example.com”/,
    ],
    [
      'a rule that is none',
      `accounts change ${anna} --set tasks.speed=9`,
      2,
      /no rule tasks\.speed/,
    ],
    [
      'a rule without a value',
      `accounts change ${anna} --set tasks.window`,
      2,
      /--set takes AREA\.RULE=VALUE/,
    ],
    [
      'a value that cannot be',
      `accounts change ${anna} --set tasks.once=perhaps`,
      2,
      /tasks\.once cannot be “perhaps”/,
    ],
    [
      'a word that a rule does not know',
      `accounts change ${anna} --set tasks.leading=me`,
      2,
      /tasks\.leading is one of: erp, mailbox, ask/,
    ],
    [
      'a share above one',
      `accounts change ${anna} --set brake.deletes.share=7`,
      2,
      /brake\.deletes\.share/,
    ],
    [
      'a schedule that is none',
      `accounts change ${anna} --set "tasks.schedule=now and then"`,
      2,
      /cannot be/,
    ],
    [
      'a field that there is not',
      `accounts change ${anna} --set appointments.fields.colour=off`,
      2,
      /Appointments: there is no field “colour”\./,
    ],
    [
      'a password on the command line',
      'connections add X --user a --password b',
      2,
      /can be read by others/,
    ],
    [
      'a connection without a mailbox to try it on',
      'connections add X --user a --url https://x.example/e',
      2,
      /--mailbox ADDRESS/,
    ],
    [
      'a way to sign in nobody knows',
      'connections add X --user a --auth magic',
      2,
      /--auth is ntlm, basic or oauth/,
    ],
    [
      'OAuth without addresses',
      'connections add X --user a --auth oauth',
      2,
      /--token-url and --url are needed/,
    ],
    [
      'a connection whose name is taken',
      'connections add exchange --user a',
      1,
      /connections change/,
    ],
    ['a connection that an account uses', 'connections remove Exchange', 1, /used by 1 account/],
    [
      'an area that is on and off',
      'groups add Sales --on contacts --off contacts',
      2,
      /either on or off/,
    ],
    ['a last word of nobody', 'last-word boss', 2, /such as group,account,user/],
    ['the last word twice', 'last-word user,user', 2, /such as group,account,user/],
    [
      'a direction that is none',
      'sync --direction up',
      2,
      /--direction is both, toErp or toMailbox/,
    ],
    ['a run that there is not', 'undo 00000000 --yes', 1, /no run “00000000”/],
    ['a question that is not open', 'conflicts show abcde', 1, /no open question “abcde”/],
    ['an area without an account', 'rebuild tasks', 2, /--account MAILBOX/],
    ['starting over unasked', `start-over appointments --account ${anna}`, 2, /Say --allow N/],
    [
      'two ways to start over',
      `start-over tasks --account ${anna} --preview --resume`,
      2,
      /Only one of/,
    ],
    [
      'starting over that was never begun',
      `start-over appointments --account ${anna} --resume`,
      1,
      /Nothing was begun/,
    ],
    ['a format that is none', 'export --format xml', 2, /--format is csv or jsonl/],
    [
      'settings that are not there',
      'status --config nowhere.yaml',
      1,
      /cannot be read: nowhere\.yaml/,
    ],
    ['a number that is none', 'runs --most many', 2, /--most takes a whole number/],
  ];
  for (const [title, words, code, said] of refused) {
    it(`refuses ${title}, and says why`, async () => {
      const called = await world.line(words, { password: service.password });
      assert.equal(called.code, code, called.out + called.err);
      assert.match(called.out + called.err, said);
      assert.doesNotMatch(called.out + called.err, /secret-of-service/);
    });
  }

  it('says it in German where that is spoken', async () => {
    const { err } = await world.line(`accounts change ${anna} --set appointments.start=gestern`, {
      language: 'de',
    });
    assert.match(err, /appointments\.start kann nicht „gestern“ sein/);
    const faults = await world.line(
      `accounts change ${anna} --set appointments.direction=toMailbox --set appointments.leading=mailbox`,
      { language: 'de' },
    );
    assert.match(
      faults.err,
      /^Termine: sie gehen nur ins Postfach, also kann das Postfach nicht führen\.$/m,
    );
  });

  it('refuses rules that contradict each other with the sentences that say why, and keeps the old', async () => {
    const { code, err } = await world.line(
      `accounts change ${anna} --set appointments.direction=toErp --set appointments.create.mailbox=yes --set appointments.create.erp=yes --set appointments.leading=erp`,
    );
    assert.equal(code, 2);
    assert.match(err, /^Appointments: they only go to the ERP, so the ERP cannot lead\.$/m);
    const { changes } = await world.json<AccountView>(`accounts show ${anna}`);
    assert.deepEqual(changes, {});
  });

  it('changes nothing of what is shown only', async () => {
    const { out } = await world.line(
      `accounts change ${anna} --set appointments.direction=off --preview`,
    );
    assert.match(out, /Not saved\.$/);
    const { policy } = await world.json<AccountView>(`accounts show ${anna}`);
    assert.equal(policy?.areas.appointments.direction, 'both');
  });

  it('takes rules of its own and gives them back', async () => {
    const set = await world.line(
      `accounts change ${anna} --set appointments.direction=toMailbox --set "appointments.schedule=every 15, daily 7:30" --set appointments.window.past=30 --set brake.deletes.number=3 --zone Europe/Vienna`,
    );
    assert.equal(set.code, 0, set.err);
    assert.match(set.out, /ERP → mailbox +the ERP wins +every 15 minutes, daily at 07:30 +account/);
    const changed = await world.json<AccountView>(`accounts show ${anna}`);
    assert.deepEqual(changed.changes.areas?.appointments?.window, { past: 30, future: 730 });
    assert.deepEqual(changed.policy?.brake.deletes, {
      ...changed.policy?.brake.deletes,
      number: 3,
    });
    assert.equal(changed.zone, 'Europe/Vienna');
    await world.line(`accounts change ${anna} --unset appointments.window --unset brake`);
    const less = await world.json<AccountView>(`accounts show ${anna}`);
    assert.equal(less.changes.areas?.appointments?.window, undefined);
    assert.equal(less.changes.brake, undefined);
    await world.line(`accounts change ${anna} --unset all`);
    assert.deepEqual((await world.json<AccountView>(`accounts show ${anna}`)).changes, {});
  });

  it('lets groups switch areas, and whoever has the last word', async () => {
    assert.equal((await world.line('groups add "Field staff" --on contacts --off tasks')).code, 0);
    assert.equal(
      (await world.line(`accounts change ${anna} --group "field staff" --areas preset`)).code,
      0,
    );
    const shown = await world.line(`accounts show ${anna}`);
    assert.match(shown.out, /^tasks +off +group Field staff$/m);
    assert.equal((await world.line('last-word account,group')).out, 'account, group');
    await world.line(`accounts change ${anna} --areas tasks`);
    assert.match((await world.line(`accounts show ${anna}`)).out, /^tasks +both ways .* account$/m);
    await world.line('last-word gruppe,konto,benutzer');
    assert.match(
      (await world.line(`accounts show ${anna}`)).out,
      /^tasks +off +group Field staff$/m,
    );
    await world.line('groups change "Field staff" --unsaid tasks --name Outside');
    assert.match((await world.line('groups list')).out, /^Outside +contacts +anna/m);
    assert.equal((await world.line('groups remove outside')).code, 0);
    assert.deepEqual((await world.json<AccountView>(`accounts show ${anna}`)).groups, []);
  });

  it('keeps a changed password only once it works', async () => {
    const wrong = await world.line('connections change Exchange --new-password', {
      password: 'no',
    });
    assert.equal(wrong.code, 1);
    assert.equal((await world.line('connections test Exchange')).code, 0, 'the old one is kept');
    const renamed = await world.line('connections change Exchange --name Mail');
    assert.equal(renamed.code, 0, renamed.out + renamed.err);
    const { code, out } = await world.line('connections test mail --json');
    assert.equal(code, 0);
    assert.equal((JSON.parse(out) as { works: boolean }).works, true);
    assert.doesNotMatch(out, /secret-of-service/);
  });

  it('names each account that is not ready, and why', async () => {
    world.erp.exec('update benutzer set gesperrt = 1 where benutzer_nr = 1');
    try {
      const { code, out } = await world.line('accounts check', { language: 'de' });
      assert.equal(code, 1, out);
      assert.match(out, /^ERP-Benutzer +geht nicht.*\n +→ Entsperren Sie den Benutzer/m);
      const run = await world.line('sync', { language: 'de' });
      assert.equal(run.code, 1);
      assert.match(run.out, /Dieser Benutzer ist im ERP gesperrt\./);
      const state = await world.line('status', { language: 'de' });
      assert.equal(state.code, 1, state.out);
      assert.match(state.out, /gescheitert/);
    } finally {
      world.erp.exec('update benutzer set gesperrt = 0 where benutzer_nr = 1');
    }
  });
});
