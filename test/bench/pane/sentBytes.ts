import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { paneFiles } from '../../../server/http/paneFiles.ts';

/** How many bytes our server sends for some files of the pane to a browser, which takes gzip and Brotli. */
export async function sentBytes(
  built: string,
  assets: string,
  names: readonly string[],
): Promise<number> {
  const app = express();
  app.use(paneFiles({ built, assets, officeScripts: [], erpSchemes: [] }));
  const server = http.createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  try {
    let sum = 0;
    for (const name of names) sum += await sizeOf(`http://127.0.0.1:${port}/addin/${name}`);
    return sum;
  } finally {
    server.close();
  }
}

/** Not by fetch, which unpacks what comes. */
function sizeOf(url: string): Promise<number> {
  return new Promise((done, fail) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br', connection: 'close' };
    http
      .get(url, { headers }, (response) => {
        let size = 0;
        response.on('data', (piece: Buffer) => (size += piece.length));
        response.on('end', () => done(size));
        response.on('error', fail);
      })
      .on('error', fail);
  });
}
