import { useSyncExternalStore } from 'react';
import type { ObservableValue } from './ObservableValue.ts';

/** An observable value in a component, which is drawn again when it changes. */
export function useObservable<T>(value: ObservableValue<T>): T {
  return useSyncExternalStore(value.subscribe, value.get);
}
