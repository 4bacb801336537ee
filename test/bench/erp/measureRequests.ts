import type { AppPorts } from '../../../server/app/AppPorts.ts';
import { Callers } from '../../../server/app/Callers.ts';
import { identifyItem } from '../../../server/app/identifyItem.ts';
import { recognizePeople } from '../../../server/app/recognizePeople.ts';
import { searchRecords } from '../../../server/app/searchRecords.ts';
import { SeenRecords } from '../../../server/app/SeenRecords.ts';
import { suggestRecords } from '../../../server/app/suggestRecords.ts';
import type { Caller } from '../../../server/app/Caller.ts';
import { printFigure } from '../printFigure.ts';
import { ask } from './ask.ts';
import { benchClock } from './benchClock.ts';
import { ensureDirectory } from './ensureDirectory.ts';
import { ensureErp } from './ensureErp.ts';
import { mailQuestions } from './mailQuestions.ts';
import { measureFloor } from './measureFloor.ts';
import { measureScans } from './measureScans.ts';
import { openLarge } from './openLarge.ts';
import { peopleQuestions } from './peopleQuestions.ts';
import { printCosts } from './printCosts.ts';
import { printPlans } from './printPlans.ts';
import { searchQuestions } from './searchQuestions.ts';
import { takeSamples } from './takeSamples.ts';

/**
 * Search, suggestions and recognizing people over the large ERP: the services as the HTTP routes call them, who is
 * calling looked up each time, one request after the other. HTTP itself is not in the figures.
 */
export async function measureRequests(): Promise<void> {
  const erpFile = ensureErp();
  const { file: storeFile } = await ensureDirectory(erpFile);
  const samples = takeSamples(erpFile);
  const large = await openLarge(erpFile, storeFile);
  const { erp, store, counter } = large;
  try {
    const { links, directory, filing } = store;
    const settings = { erpTimeout: 10_000, ownDomains: ['nordwind.example'] };
    const callers = new Callers({ links, erp, clock: benchClock, settings });
    const identities: AppPorts['identities'] = {
      identify: (_caller, item) => Promise.resolve(identifyItem(item)),
      appointment: () => Promise.resolve(null),
    };
    const seen = new SeenRecords(benchClock);
    const ports = { links, directory, filing, erp, settings, seen, identities };
    const account = await links.saveAccount(
      {
        mailboxKey: 'bench',
        mailboxName: 'anna.berger@nordwind.example',
        erp: erp.name,
        erpUserId: '1',
        erpUserName: 'Anna Berger',
        company: '1',
      },
      benchClock.now(),
    );
    const { signal } = new AbortController();
    const as = <T>(service: (caller: Caller, body: T) => Promise<unknown>) => {
      return async (body: T) => service(await callers.whoIs(account.id, signal), body);
    };

    counter.forgetStatements();
    const questions = searchQuestions(samples);
    const searches = await ask(
      questions,
      counter,
      as((caller, body) => searchRecords(ports, caller, body, signal)),
    );
    const mails = await ask(
      mailQuestions(samples),
      counter,
      as((caller, body) => suggestRecords(ports, caller, body, signal)),
    );
    const people = await ask(
      peopleQuestions(samples),
      counter,
      as((caller, body) => recognizePeople(ports, caller, body, signal)),
    );
    const memory = process.memoryUsage().rss;

    const floor = await measureFloor(erp, samples);
    printCosts('search', searches, floor);
    printCosts('suggestions', mails, floor);
    printCosts('people', people, floor);
    measureScans(erpFile, questions, searches);
    printPlans('search.plans', storeFile, counter.storeStatements);
    printPlans('erp.plans', erpFile, counter.erpStatements);
    printFigure({
      name: 'backend.memory',
      value: memory / 1024 / 1024,
      unit: 'MB',
      n: 1,
      note: `resident, of the process with both databases open, after ${searches.length + mails.length + people.length} requests`,
    });
  } finally {
    await large.close();
  }
}
