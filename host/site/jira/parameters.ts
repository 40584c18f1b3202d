import { jiraPayloadRefusal, jiraRefusal, problemRefusal } from '../refusal';

/** The query parameters of one request, read as Jira reads them: a value of the wrong type is a problem answer. */
export class Parameters {
  constructor(
    private readonly query: URLSearchParams,
    private readonly path: string,
  ) {}

  text(name: string): string | undefined {
    return this.query.get(name) ?? undefined;
  }

  integer(name: string, otherwise: number): number {
    const value = this.query.get(name);
    if (value === null || value === '') return otherwise;
    if (/^-?\d{1,15}$/.test(value)) return Number(value);
    throw this.unreadable(name, value);
  }

  boolean(name: string, otherwise: boolean): boolean {
    const value = this.query.get(name);
    if (value === null || value === '') return otherwise;
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
    throw this.unreadable(name, value);
  }

  /** The elements of a parameter that may be repeated and separated by commas; undefined when it was not given. */
  list(name: string): string[] | undefined {
    if (!this.query.has(name)) return undefined;
    return this.query
      .getAll(name)
      .flatMap((value) => value.split(',').map((part) => part.trim()))
      .filter((part) => part !== '');
  }

  /** Refuses parameters that the real operation has and this site leaves out, rather than ignoring them. */
  refuse(...names: string[]): void {
    const given = names.filter((name) => this.query.has(name));
    if (given.length > 0) throw notModelled(`The parameter ${given.map((name) => `'${name}'`).join(', ')} of ${this.path}`);
  }

  private unreadable(name: string, value: string): Error {
    return problemRefusal(400, `Failed to convert '${name}' with value: '${value}'`, this.path);
  }
}

/** 501 for a part of a modelled operation that this site leaves out; `what` begins the sentence. */
export function notModelled(what: string): Error {
  return jiraRefusal(501, [`${what} is not modelled by the local site.`]);
}

/** A list of strings from a body; undefined when absent, a refusal when it is anything else. */
export function strings(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw jiraPayloadRefusal('Invalid request payload. Refer to the REST API documentation and try again.');
}

/** Fields go by their ids here; asking for keys, which Jira gives some of them, is refused by name. */
export function refuseKeys(asked: boolean): void {
  if (asked) throw notModelled("The option 'fieldsByKeys'");
}
