import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PeerWorld } from './PeerWorld.ts';

/** Debian's own Python, which is where its package is. */
const python = '/usr/bin/python3';
const driver = path.join(import.meta.dirname, 'exchangelib', 'drive.py');

/** What exchangelib does, by the name of its step in the modules beside the driver. */
const steps: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'signing in': {
    'signs in by Basic': 'signs_in_by_basic',
    'signs in by NTLM, with an address and with a domain': 'signs_in_by_ntlm',
    'signs in with a token for an application, and impersonates': 'signs_in_by_oauth',
    'guesses version and authentication': 'guesses_the_version_and_the_way_to_sign_in',
    'is refused with a wrong password': 'is_refused_with_a_wrong_password',
    'impersonates only where it may': 'impersonates_where_it_may',
    'is kept out of mailboxes of others': 'is_kept_out_of_other_mailboxes',
    'finds the server by autodiscover, POX and SOAP': 'finds_the_server_by_autodiscover',
    'reads time zones, people and converted ids': 'names_zones_people_and_ids',
  },
  folders: {
    'lists the distinguished folders and the tree': 'lists_folders',
    'creates, renames, moves and deletes folders': 'edits_folders',
    'counts and empties folders': 'empties_folders',
    'syncs the folder tree': 'syncs_the_tree',
    'syncs items over pages': 'syncs_items',
  },
  contacts: {
    'keeps every field of a contact': 'keeps_every_field_of_a_contact',
    'creates, reads, updates and deletes in batches of a hundred': 'works_in_batches_of_a_hundred',
    'finds by extended properties by GUID and name, by id, by tag, by public name':
      'finds_by_properties_of_its_own',
  },
  searching: {
    'restricts, sorts and pages': 'restricts_sorts_and_pages',
    'reads more than a thousand': 'reads_many_pages',
  },
  calendar: {
    'keeps an appointment in its zone': 'keeps_an_appointment',
    'keeps whole days in every zone': 'keeps_whole_days',
    'views a stretch of time': 'views_a_stretch_of_time',
    'keeps attendees without telling them': 'keeps_attendees_without_telling_them',
    'invites, and hears the answer': 'invites_and_is_answered',
    'is refused an appointment of six years': 'is_refused_six_years',
    'repeats by every pattern': 'repeats_by_every_pattern',
    'keeps exceptions and deleted occurrences': 'keeps_exceptions',
    'changes a whole series': 'changes_a_whole_series',
    'syncs a series as one item': 'syncs_a_series_as_one',
  },
  tasks: {
    'keeps every field of a task': 'keeps_every_field_of_a_task',
    'completes a task that recurs': 'completes_a_task_that_recurs',
  },
  mail: {
    'keeps drafts, categories and attachments': 'keeps_drafts_and_attachments',
    'sends, replies and forwards': 'sends_and_answers',
    'reads mail as it came, in MIME': 'reads_mail_as_it_came',
    'moves, copies, and deletes to either kind of Deleted Items': 'moves_copies_and_deletes',
  },
  notifications: {
    'asks for events': 'asks_for_events',
    'is told of events as they happen': 'is_told_as_it_happens',
  },
};

/** Steps that have the server send mail; after all others nothing has gone out. */
const sending = new Set(['sends_and_answers', 'invites_and_is_answered']);

describe('exchangelib against the emulated Exchange', function () {
  this.timeout(120_000);
  let folder: string;

  before(function () {
    if (spawnSync(python, ['-c', 'import exchangelib']).status !== 0) {
      console.log('    ! exchangelib is not driven: Debian’s python3-exchangelib is not installed');
      this.skip();
    }
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'exchangelib-'));
  });
  after(() => {
    if (folder !== undefined) fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const [topic, rules] of Object.entries(steps)) {
    describe(topic, () => {
      for (const [rule, step] of Object.entries(rules)) {
        it(rule, async () => {
          await using world = await PeerWorld.start();
          await drive(world.server.url, step);
          world.check();
          if (!sending.has(step)) assert.deepEqual(world.server.exchange.outbox, []);
        });
      }
    });
  }

  /** @throws Error with what the program said */
  function drive(url: string, step: string): Promise<void> {
    const env = {
      ...process.env,
      // Its cache of autodiscover and Python's compiled files stay out of the way.
      TMPDIR: folder,
      PYTHONDONTWRITEBYTECODE: '1',
      // Tokens over http, to a server on this machine.
      OAUTHLIB_INSECURE_TRANSPORT: '1',
    };
    return new Promise((resolve, reject) => {
      execFile(python, [driver, url, step], { env, timeout: 100_000 }, (error, _out, said) => {
        if (error === null) resolve();
        else reject(new Error(said.trim().split('\n').slice(-12).join('\n'), { cause: error }));
      });
    });
  }
});
