import { AppError } from '../../core/AppError.ts';

/** What the file system says of a backup's file, as a sentence. Anything else comes back as it is. */
export function fileRefused(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [kind, why] =
    code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL'
      ? (['unavailable', 'there is no room left on the disk'] as const)
      : code === 'EEXIST'
        ? (['conflict', 'there is a file of that name already, and it is left as it is'] as const)
        : code === 'ENOENT' || code === 'ENOTDIR'
          ? (['not-found', 'there is no such file or folder'] as const)
          : /^(EACCES|EPERM|EROFS|EISDIR|SQLITE_(CANTOPEN|READONLY|PERM))/.test(code)
            ? (['not-allowed', 'this program may not read or write it'] as const)
            : [null, ''];
  if (kind === null) return error;
  return new AppError(kind, `${file}: ${why}.`, {
    reason: 'backup-file',
    details: { code },
    cause: error,
  });
}
