/** The same object with a few methods of its own in place of those it has. */
export function withOwn<T extends object>(target: T, own: Partial<T>): T {
  return new Proxy(target, {
    get: (_, name) => {
      if (Object.hasOwn(own, name)) return Reflect.get(own, name) as unknown;
      const value: unknown = Reflect.get(target, name, target);
      // Of classes with private parts only they themselves can be asked.
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
