import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distinctNames } from '../../../shared/distinctNames.ts';
import { safeFileName } from '../../../shared/safeFileName.ts';

describe('names of attachments', () => {
  for (const [said, name] of [
    ['Plan.pdf', 'Plan.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\win.ini', 'C_Windows_win.ini'],
    ['..', 'attachment'],
    ['', 'attachment'],
    ['a\u0000b\r\n.txt', 'ab.txt'],
    // Shown it would end in pdf.
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['con.txt', '_con.txt'],
    ['Смета.xlsx', 'Смета.xlsx'],
    [`${'x'.repeat(300)}.docx`, `${'x'.repeat(115)}.docx`],
  ] as const) {
    it(`make ${JSON.stringify(said.slice(0, 40))} a file’s`, () => {
      assert.equal(safeFileName(said), name);
    });
  }

  it('are never folders, never empty, and each its own whatever its case', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (said) => {
        const names = distinctNames([...said, 'A.txt', 'a.TXT']);
        assert.equal(new Set(names.map((name) => name.toLowerCase())).size, said.length + 2);
        for (const name of names) assert.match(name, /^[^\\/:*?"<>|\p{Cc}]{1,200}$/u);
      }),
    );
  });
});
