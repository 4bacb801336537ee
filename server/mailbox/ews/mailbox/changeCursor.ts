import { AppError } from '../../../core/AppError.ts';

/** Goes up when a listing tells more than before, so that everything is listed once more. */
const form = '1';

/**
 * Where a listing of a folder goes on: Exchange's own sync state, which is opaque and good for this
 * one folder, behind the form of our cursor and the folder's id.
 */
export const changeCursor = {
  write(syncState: string, folderId: string): string {
    return `${form} ${folderId} ${syncState}`;
  },

  /** @throws AppError `cursor-expired` for one of another form or folder */
  read(cursor: string, folderId: string): string {
    const [own, folder, syncState] = cursor.split(' ');
    if (own === form && folder === folderId && syncState !== undefined) return syncState;
    throw new AppError('cursor-expired', 'This is no place in the changes of this folder.', {
      reason: 'cursor-form',
    });
  },
};
