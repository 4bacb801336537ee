import { AppError } from '../../../core/AppError.ts';

/** Goes up when a listing tells more than before, so that everything is listed once more. */
const form = '1';

/**
 * Where a listing of a folder goes on: Exchange's own sync state, which is opaque and good for this
 * one folder, behind the form of our cursor, the folder's id, and from when on mail in it counts: where that is another day
 * by now, everything is listed once more.
 */
export const changeCursor = {
  write(syncState: string, folderId: string, from: string | null = null): string {
    return `${form} ${place(folderId, from)} ${syncState}`;
  },

  /** @throws AppError `cursor-expired` for one of another form, folder or day */
  read(cursor: string, folderId: string, from: string | null = null): string {
    const [own, folder, syncState] = cursor.split(' ');
    if (own === form && folder === place(folderId, from) && syncState !== undefined) {
      return syncState;
    }
    throw new AppError('cursor-expired', 'This is no place in the changes of this folder.', {
      reason: 'cursor-form',
    });
  },
};

/** No id has an @ in it: they are Base64. */
function place(folderId: string, from: string | null): string {
  return from === null ? folderId : `${folderId}@${from}`;
}
