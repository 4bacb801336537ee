import { startExchange } from '../../../server/sandbox/exchange/startExchange.ts';

/**
 * An emulated Exchange in a process of its own, so that what it costs is in nobody's figures. Started by
 * `startApart.ts` with a list of addresses; it says where it listens, how many requests came when asked, and ends with its
 * parent.
 */
const addresses = process.argv.slice(2);
const server = await startExchange({
  accounts: [
    ...addresses.map((address) => ({ address, name: address, password: 'a' })),
    { address: 'service@example.com', name: 'Service', password: 's', mayImpersonate: true },
  ],
});
process.send?.(server.url);
process.on('message', () => process.send?.(Object.fromEntries(server.exchange.requests)));
process.on('disconnect', () => process.exit());
