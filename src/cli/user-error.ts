/** Something the person at the keyboard can mend; told in one sentence, without a stack trace. */
export class UserError extends Error {
  override name = 'UserError'
}
