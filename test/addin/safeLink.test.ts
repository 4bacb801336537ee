import assert from 'node:assert/strict';
import { safeLink } from '../../addin/safeLink.ts';

describe('links out of the ERP', () => {
  for (const url of [
    'https://erp.example.com/order/1?tab=lines#top',
    'mailto:anna@mueller.example',
    'tel:+4971155501',
  ]) {
    it(`opens ${url}`, () => assert.equal(safeLink(url), url));
  }

  for (const url of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://erp.example.com/1',
    'file:///etc/passwd',
    'http://erp.example.com/',
    'myerp://order/1',
    'ms-msdt:/id',
    'https://user:password@erp.example.com/',
    'https://erp.example.com@elsewhere.example/',
    '//elsewhere.example/',
    '/api/session',
    'order/1',
    '',
    'https://',
  ]) {
    it(`opens nothing for ${JSON.stringify(url)}`, () => assert.equal(safeLink(url), null));
  }

  it('opens nothing where there is no link', () => assert.equal(safeLink(null), null));

  it('opens the ERP’s own schemes that the administrator allowed, and only those', () => {
    assert.equal(safeLink('myerp://order/1', ['MyErp']), 'myerp://order/1');
    assert.equal(safeLink('http://erp.example.com/', ['http']), 'http://erp.example.com/');
    assert.equal(safeLink('other://order/1', ['myerp']), null);
  });

  it('lets no setting allow a scheme that runs code', () => {
    const all = ['javascript', 'data', 'vbscript', 'file', 'ms-msdt', 'search-ms'];
    for (const scheme of all) assert.equal(safeLink(`${scheme}:x`, all), null, scheme);
  });
});
