import { distribution } from '../distribution.ts';
import { printFigure } from '../printFigure.ts';
import type { Peer } from './Peer.ts';
import type { RequestCost } from './RequestCost.ts';

/** Prints what a service's requests cost, all together and by group. */
export function printCosts(name: string, costs: readonly RequestCost[], floor: Peer): void {
  print(name, costs, floor);
  for (const [group, some] of Map.groupBy(costs, (cost) => cost.group)) {
    print(`${name}.${group}`, some, floor);
  }
}

function print(name: string, costs: readonly RequestCost[], floor: Peer): void {
  const time = distribution(costs.map((cost) => cost.milliseconds));
  const processor = distribution(costs.map((cost) => cost.processor));
  printFigure({
    name: `${name}.time`,
    unit: 'ms',
    ...time,
    processor: processor.value,
    processorP99: processor.p99,
    ...floor,
    ratio: processor.value / floor.peerProcessor,
  });
  printFigure({
    name: `${name}.rows`,
    unit: 'rows',
    ...distribution(costs.map((cost) => cost.directoryRows + cost.erpRows)),
    note: `touched: in the directory at most ${most(costs, 'directoryRows')}, given by the ERP at most ${most(costs, 'erpRows')} in ${most(costs, 'erpQueries')} queries`,
  });
}

function most(
  costs: readonly RequestCost[],
  what: 'directoryRows' | 'erpRows' | 'erpQueries',
): number {
  return Math.max(...costs.map((cost) => cost[what]));
}
