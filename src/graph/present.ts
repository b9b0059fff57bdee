/** An object whose keys that may be undefined are optional instead. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/**
 * Leave out the keys without a value, so that absent stays absent in JSON and in types.
 *
 * @example
 * present({ title: 'Plan', owner: undefined }) // => { title: 'Plan' }
 */
export function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>
}
