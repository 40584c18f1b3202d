/** One call of one endpoint: its published template, how it is filled in, the status that it must answer, and what is sent. */
export type ShapeCall = [method: string, template: string, url: string, status: number, sent?: unknown];
