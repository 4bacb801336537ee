import type { BackupPart } from './BackupPart.ts';

/** A backup that is read from. */
export interface BackupSource {
  madeAt: number;
  /** Steps of the schema that this program knows, in order, from the first. */
  schema: readonly string[];
  /**
   * Everything, once. Throws at its end where the sum is another: whatever was done with the parts has to be undone.
   * @throws AppError `bad-answer`, reason `backup-damaged`.
   */
  parts(): AsyncIterable<BackupPart>;
  close(): void;
}
