// Started by openStore.test.ts as a process of its own: opens the store that is named, links the
// mail that everybody links, and prints the link's id.
import { openStore } from '../../server/store/openStore.ts';
import { LinkWorld } from './LinkWorld.ts';

const [url = '', erp = ''] = process.argv.slice(2);
const store = await openStore(url);
const world = new LinkWorld(store.links, erp);
const account = await world.pair('Anna');
const { links } = await world.link(account, world.mail({ identity: 'mid:<1@example.com>' }), '1');
process.stdout.write(links[0]?.id ?? '');
await store.close();
