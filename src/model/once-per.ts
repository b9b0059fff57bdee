/**
 * Make a function that computes a value once for each object and forgets it with the object.
 *
 * For what follows from the object alone, as an index of a vocabulary: nobody has to hand it on, and
 * nobody sees whether it was there. The object must not change afterwards.
 *
 * @example
 * const wordsOf = oncePer((vocabulary: Vocabulary) => new Set(vocabulary.types.flatMap(({ heading }) => heading)))
 */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>()
  return (key) => {
    const entry = known.get(key) ?? { value: compute(key) }
    known.set(key, entry)
    return entry.value
  }
}
