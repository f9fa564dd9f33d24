/** Makes something when it is first asked for, once for each key: a formatter costs a hundred times more to make than to use. */
export function oncePer<Key, Made extends object>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}
