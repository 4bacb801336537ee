import { Temporal } from 'temporal-polyfill';
import { DirectoryRefresh } from '../app/DirectoryRefresh.ts';
import type { ServicePorts } from '../app/service/ServicePorts.ts';
import type { Config } from '../config/Config.ts';
import { readConfig } from '../config/readConfig.ts';
import { erpRegistry } from '../erp/erpRegistry.ts';
import { readMappingFile } from '../erp/sql/mapping/readMappingFile.ts';
import type { ErpConnector } from '../ports/ErpConnector.ts';
import { openStore } from '../store/openStore.ts';
import type { Console } from './Command.ts';
import { misused } from './erp/misused.ts';
import type { Services } from './Services.ts';
import { servicePorts } from '../wiring/servicePorts.ts';

/** In which times of the day in schedules are meant: the machine's. */
const zone = Temporal.Now.timeZoneId();

/**
 * Opens what the server's settings name, does some work, and closes it again. A server may be running on the same store:
 * both see what the other one writes.
 *
 * @param file of the settings; undefined: as ERP_LINK_CONFIG says.
 * @throws AppError `invalid-input` where no file is named; `not-configured` for settings that are wrong; as the work does.
 */
export async function withServices<T>(
  file: string | undefined,
  console: Console,
  work: (services: Services) => Promise<T>,
): Promise<T> {
  const { environment, language } = console;
  const named = file ?? environment['ERP_LINK_CONFIG'] ?? '';
  if (named === '') {
    throw misused(
      {
        en: 'Which settings? Say --config, or put the file into ERP_LINK_CONFIG.',
        de: 'Welche Einstellungen? --config angeben, oder die Datei in ERP_LINK_CONFIG.',
      },
      language,
    );
  }
  const config = readConfig(named, environment);
  const { mapping } = await readMappingFile(config.erp.mapping, config.erp.variables);
  const store = await openStore(config.store, {
    password: config.storePassword,
    journalKeys: config.storeKeys,
  });
  const clock = { now: () => Date.now() };
  let opening: Promise<ServicePorts> | null = null;
  const { accounts, sync, links, filing, directory } = store;
  const parts = { accounts, sync, links, filing, directory, clock };
  const ports = () => (opening ??= openPorts(config, parts));
  const erp = { name: mapping.erp } as ErpConnector;
  const known = { accounts, sync, erp, clock, zone };
  try {
    return await work({
      config,
      accounts,
      sync,
      links,
      filing,
      clock,
      erpName: erp.name,
      known,
      ports,
    });
  } finally {
    const opened = await (opening as Promise<ServicePorts> | null)?.catch(() => null);
    await opened?.mailboxes.close();
    await opened?.erp.close();
    await store.close();
  }
}

async function openPorts(
  config: Config,
  store: Omit<Parameters<typeof servicePorts>[1], 'erp' | 'refresh' | 'log'>,
): Promise<ServicePorts> {
  const { mapping, variables, database, answerSeconds } = config.erp;
  const settings = {
    type: 'sql' as const,
    mappingFile: mapping,
    variables,
    database,
    timeLimit: answerSeconds * 1000,
  };
  const erp = await erpRegistry.sql(settings, store.clock);
  // What happens is told in the report of each run.
  // What was deleted is found by the server, which lists everything now and then.
  const refresh = new DirectoryRefresh({ ...store, erp }, { completeEvery: Infinity });
  return servicePorts(config, { ...store, erp, refresh, log: () => undefined });
}
