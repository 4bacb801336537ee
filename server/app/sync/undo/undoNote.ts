/** What is kept with a run that was undone, beside its own standing. */
export interface UndoNote {
  /** The runs that undid it, perhaps in several goes. */
  by: readonly string[];
  isDone: boolean;
}

/** In the progress of a run, which is a JSON object or nothing. */
export const undoNote = {
  read(progress: string): UndoNote {
    const { undo } = objectOf(progress);
    return undo ?? { by: [], isDone: false };
  },
  write(progress: string, undo: UndoNote): string {
    return JSON.stringify({ ...objectOf(progress), undo });
  },
};

function objectOf(progress: string): { undo?: UndoNote } {
  if (progress === '') return {};
  const value: unknown = JSON.parse(progress);
  return typeof value === 'object' && value !== null ? value : {};
}
