/** As a database has it: JSON, in which half a surrogate pair survives and undefined does not. */
export function storedCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
