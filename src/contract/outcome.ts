/** What is wrong with one field of what was sent. The field is its path, such as `settings.limits.perMinute.site.read`; '' for the whole. */
export interface FieldProblem {
  field: string;
  problem: string;
}

/** What every resolver function answers: thrown errors lose their text on the way to a page, so refusals travel as data. */
export type Outcome<Answer> = { ok: true; answer: Answer } | { ok: false; text: string; problems?: readonly FieldProblem[] };

/** The functions of one resolver: what each takes and what it answers when it succeeds. */
export type Calls<Functions> = { [Key in keyof Functions]: { payload: object; answer: unknown } };
