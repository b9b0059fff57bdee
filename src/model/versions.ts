/**
 * A version as planning documents write it.
 *
 * `key` is the canonical spelling by which two spellings are the same release:
 * `v1.0.3b1`, `1.0.3.beta1` and `1.0.3-beta.1` share one.
 */
export interface Version {
  major: number
  minor?: number
  patch?: number
  /** Fourth number where one is written. */
  build?: number
  /** `ga` is kept in the raw text only: `v1.1.0 GA` is the release v1.1.0. */
  stage?: 'dev' | 'alpha' | 'beta' | 'rc' | 'post' | 'draft'
  stageNumber?: number
  /** `v1.1.x`: any version of that line. */
  wildcard?: boolean
  /** `v2.0+`: that version or a later one. */
  orLater?: boolean
  /** Canonical spelling, for instance `v1.1.0-beta.2`; wildcards and `+` keep their mark. */
  key: string
  raw: string
}
