import { printFigure } from '../printFigure.ts';
import { ensureDirectory } from './ensureDirectory.ts';
import { ensureErp } from './ensureErp.ts';

const megabyte = 1024 * 1024;

/** How long the directory of the large ERP takes to be filled for the first time, and what it costs. */
export async function measureDirectory(): Promise<void> {
  const { filling } = await ensureDirectory(ensureErp());
  const note = `measured on ${filling.measuredOn}, load ${filling.load}; --fresh measures anew`;
  printFigure({
    name: 'directory.fill.time',
    value: filling.milliseconds / 1000,
    unit: 's',
    n: 1,
    processor: filling.processor / 1000,
    note: `${filling.records} records; ${note}`,
  });
  printFigure({
    name: 'directory.fill.rate',
    value: filling.records / (filling.milliseconds / 1000),
    unit: 'records/s',
    n: 1,
    note,
  });
  printFigure({
    name: 'directory.fill.longestPage',
    value: filling.longestPage,
    unit: 'ms',
    n: 1,
    note: 'between two pages of 500 records',
  });
  printFigure({
    name: 'directory.fill.memory',
    value: filling.peakMemory / megabyte,
    unit: 'MB',
    n: 1,
    note: 'greatest resident memory of the process',
  });
  printFigure({
    name: 'directory.file',
    value: filling.storeFile / megabyte,
    unit: 'MB',
    n: 1,
    peer: 'the ERP’s own file',
    peerValue: filling.erpFile / megabyte,
    ratio: filling.storeFile / filling.erpFile,
  });
}
