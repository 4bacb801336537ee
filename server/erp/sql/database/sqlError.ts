import { AppError } from '../../../core/AppError.ts';
import { sqlState } from './sqlState.ts';

type Kind = 'unavailable' | 'not-configured' | 'bad-answer';

const sentences: Record<Kind, string> = {
  unavailable: 'The ERP’s database cannot be reached at the moment.',
  'not-configured': 'The ERP’s database does not fit its mapping or refuses our login.',
  'bad-answer': 'The ERP’s database gave an answer that cannot be understood.',
};

/**
 * A driver's error as ours. Codes: see sqlState.ts, and Node's TLS errors. The driver's text may hold values, so it stays in the cause.
 * What no database said (a value that cannot be bound) is a defect of ours and comes back as it is.
 */
export function sqlError(error: unknown): Error {
  if (error instanceof AppError) return error;
  const code = sqlState(error);
  const kind = code === null ? kindOfWords(error) : kindOfCode(code);
  if (kind === null) return error instanceof Error ? error : new Error(String(error));
  return new AppError(kind, sentences[kind], {
    reason: kind === 'not-configured' ? 'database' : 'database-failed',
    details: { code },
    cause: error,
  });
}

/** pg says some things in words only: lost connections, and logins that cannot begin. */
function kindOfWords(error: unknown): Kind | null {
  const words = error instanceof Error ? error.message : '';
  if (/^SASL|support SSL/.test(words)) return 'not-configured';
  return /connect|terminat|\bpool\b/i.test(words) ? 'unavailable' : null;
}

function kindOfCode(code: string): Kind {
  if (/^SQLITE_(BUSY|LOCKED|CANTOPEN|IOERR|PROTOCOL|NOMEM|FULL|INTERRUPT|READONLY)/.test(code)) {
    return 'unavailable';
  }
  // SQLITE_ERROR is every mistake in a statement; ours are fixed, so a table or column has gone.
  if (code === 'SQLITE_ERROR' || /^SQLITE_(AUTH|PERM)/.test(code)) return 'not-configured';
  if (code.startsWith('SQLITE_')) return 'bad-answer';
  // ERR_…: an address that is none, or TLS; the rest is a certificate that is not trusted.
  if (/^(ERR_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return 'not-configured';
  // E…: sockets and names; 08 connection, 40 rolled back, 53 resources, 55 lock, 57 and 70 cancelled or shutting down.
  if (/^E[A-Z_]+$/.test(code) || /^(08|40|53|55|57|58|70)...$/.test(code)) return 'unavailable';
  // 28 login, 3D and 3F no such database or schema, 42 no such table or column, or no right to it.
  if (/^(28|3D|3F|42)...$/.test(code)) return 'not-configured';
  return 'bad-answer';
}
