import { useCallback, useEffect, useState } from 'react';

/** Something from the server: what came last, or why nothing came. */
export interface ServerData<T> {
  data: T | null;
  error: Error | null;
  reload: () => void;
}

/**
 * Loads something and loads it again when `load` changes; what came for an earlier one is dropped.
 * @param load keep it the same (useCallback) as long as the same thing is meant
 */
export function useServerData<T>(load: () => Promise<T>): ServerData<T> {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ load: unknown; data: T | null; error: Error | null }>({
    ...{ load, data: null, error: null },
  });
  useEffect(() => {
    let isCurrent = true;
    load().then(
      (data) => isCurrent && setState({ load, data, error: null }),
      (error: unknown) => {
        const reason = error instanceof Error ? error : new Error(String(error));
        if (isCurrent) setState({ load, data: null, error: reason });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [load, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return state.load === load
    ? { data: state.data, error: state.error, reload }
    : { data: null, error: null, reload };
}
