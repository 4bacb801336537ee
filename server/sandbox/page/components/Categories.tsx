/** The categories on an open item; nothing where it has none. */
export function Categories({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <ul className="categories">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
