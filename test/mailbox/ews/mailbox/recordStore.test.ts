import { areas } from '../../../../shared/records/Area.ts';
import { describeRecordStore } from '../../../contracts/recordStore.contract.ts';
import { contractWorld } from './contractWorld.ts';
import { EwsWorld } from './EwsWorld.ts';

for (const area of areas) {
  describe(`${area} over HTTP`, () => {
    const opened: EwsWorld[] = [];
    afterEach(async () => {
      for (const world of opened.splice(0)) await world[Symbol.asyncDispose]();
    });

    describeRecordStore(`an emulated Exchange, ${area}`, async () => {
      // After all days of the samples: nobody completes a task tomorrow.
      let now = Date.UTC(2027, 0, 15);
      const world = await EwsWorld.start({}, { now: () => (now += 7) });
      opened.push(world);
      return await contractWorld(world, area);
    });
  });
}
