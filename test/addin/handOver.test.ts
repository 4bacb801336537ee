import assert from 'node:assert/strict';
import type { Api } from '../../addin/api.ts';
import type { HostMail } from '../../addin/HostMail.ts';
import type { OpenItem } from '../../addin/OpenItem.ts';
import { PaneError } from '../../addin/PaneError.ts';
import { bytesOf } from '../../addin/pages/filing/bytesOf.ts';
import { handOver } from '../../addin/pages/filing/handOver.ts';
import { placePictures } from '../../addin/pages/filing/placePictures.ts';
import { filingLimits } from '../../shared/filingLimits.ts';

const picture = (id: string, name: string, contentId: string | null = null) => {
  return { id, name, contentType: 'image/png', size: 1, isInline: true, contentId };
};

describe('a mail that the pane reads', () => {
  it('knows pictures in the text by their names, by their ids, and by what Outlook says of them', () => {
    const html =
      '<img src="cid:Logo.png@01D"><img src=\'https://owa.example/x?id=A%2FB\' width="3"><img src="cid:said"><img src="https://other.example/1.png">';
    const { html: placed, attachments } = placePictures(html, [
      picture('1', 'logo.PNG'),
      picture('A/B', 'photo.png'),
      picture('3', 'x.png', 'said'),
      { ...picture('4', 'plan.pdf'), isInline: false },
    ]);
    assert.deepEqual(
      attachments.map(({ contentId }) => contentId),
      ['Logo.png@01D', 'picture-2', 'said', null],
    );
    assert.equal(
      placed,
      '<img src="cid:Logo.png@01D"><img src="cid:picture-2" width="3"><img src="cid:said"><img src="https://other.example/1.png">',
    );
  });

  it('has bytes in every form in which Outlook gives an attachment, but none of a link', () => {
    assert.deepEqual([...bytesOf({ content: 'AP8=', format: 'base64' })], [0, 255]);
    const mail = bytesOf({ content: 'Subject: ä', format: 'eml' });
    assert.equal(new TextDecoder().decode(mail), 'Subject: ä');
    assert.equal(bytesOf({ content: 'BEGIN:VCALENDAR', format: 'iCalendar' }).length, 15);
    assert.throws(
      () => bytesOf({ content: 'https://files.example/1', format: 'url' }),
      (error) => error instanceof PaneError && error.reason === 'attached-item',
    );
  });

  it('is sent in pieces from where it ended, waits where that is too fast, and is not read where it is there', async () => {
    const size = filingLimits.piece + 10;
    const read: string[] = [];
    const mail: HostMail = {
      describe: () => ({ people: [], at: '2026-11-02T08:15:00.000Z', attachments: [] }),
      body: (_item, form) => Promise.resolve(form === 'text' ? 'Hallo' : ''),
      attachment: (_item, id) => {
        read.push(id);
        return Promise.resolve({ content: btoa('x'.repeat(size)), format: 'base64' });
      },
    };
    const sent: [string | undefined, number, number][] = [];
    let isFast = true;
    const call = (route: string, _body: unknown, options: Parameters<Api['call']>[2] = {}) => {
      const part = (of: string, has: number, isWhole = false) => ({ of, id: of, has, isWhole });
      if (route === 'handOverMail') {
        return Promise.resolve({
          parts: [part('text', 5, true), part('html', 0), part('a', 4), part('b', 9, true)],
        });
      }
      if (isFast) {
        isFast = false;
        return Promise.reject(new PaneError('too-many-requests', '', { retryAfter: 0.01 }));
      }
      const { id, query, bytes } = options;
      const has = (query?.['at'] ?? 0) + (bytes?.length ?? 0);
      sent.push([id, query?.['at'] ?? -1, bytes?.length ?? -1]);
      return Promise.resolve({ has, isWhole: has === query?.['size'] });
    };
    const progress: number[] = [];
    await handOver({
      api: { call: call as Api['call'] },
      mail,
      item: { ref: {} } as OpenItem,
      chosen: ['a', 'b'],
      signal: new AbortController().signal,
      onProgress: (done) => progress.push(done),
    });
    assert.deepEqual(read, ['a']);
    assert.deepEqual(sent, [
      ['html', 0, 0],
      ['a', 4, filingLimits.piece],
      ['a', 4 + filingLimits.piece, 6],
    ]);
    assert.deepEqual(progress, [0, 1, 2, 3, 4]);
  });
});
