import type { Finding } from '../../erp/sql/check/ErpCheck.ts';

/** Findings for a program: the place as one text, the sentences in both languages. */
export function checkJson(findings: readonly Finding[]) {
  return findings.map(({ path, line, said }) => ({ path: path.join('.'), line, ...said }));
}
