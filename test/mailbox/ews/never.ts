/** A signal that never fires. */
export const never = new AbortController().signal;
