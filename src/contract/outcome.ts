/** What every resolver function answers: thrown errors lose their text on the way to a page, so refusals travel as data. */
export type Outcome<Answer> = { ok: true; answer: Answer } | { ok: false; text: string };

/** The functions of one resolver: what each takes and what it answers when it succeeds. */
export type Calls<Functions> = { [Key in keyof Functions]: { payload: object; answer: unknown } };
