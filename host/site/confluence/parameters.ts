import { familyRefusal } from '../refusal';
import type { Refusal } from '../refusal';
import type { SiteRequest } from '../request';

const UNMODELLED_FORMATS: readonly string[] = ['export_view', 'anonymous_export_view', 'styled_view', 'editor'];

/**
 * A request's query, read by name. Parameters that the endpoint does not model are refused by name instead of being ignored;
 * `false` asks for nothing, so an unmodelled flag may be that.
 */
export class Parameters {
  constructor(
    private readonly request: SiteRequest,
    modelled: readonly string[],
  ) {
    for (const [name, value] of request.query) {
      if (!modelled.includes(name) && value !== 'false') throw this.unmodelled(`Query parameter '${name}'`);
    }
  }

  text(name: string): string | undefined {
    return this.request.query.get(name) ?? undefined;
  }

  /** Every value of a parameter that may be repeated or hold several, parted by commas; undefined when it was not sent. */
  list(name: string): string[] | undefined {
    if (!this.request.query.has(name)) return undefined;
    const values = this.request.query.getAll(name).flatMap((value) => value.split(','));
    return values.map((value) => value.trim()).filter((value) => value !== '');
  }

  ids(name: string): string[] | undefined {
    const values = this.list(name);
    const wrong = values?.find((value) => !/^\d+$/.test(value));
    if (wrong !== undefined) throw this.wrongType(name, wrong, 'long');
    return values;
  }

  choice<T extends string>(name: string, values: readonly T[]): T | undefined {
    return this.choices(name, values)?.[0];
  }

  choices<T extends string>(name: string, values: readonly T[]): T[] | undefined {
    return this.list(name)?.map((value) => {
      const choice = values.find((candidate) => candidate === value);
      if (choice === undefined) throw this.refuse(`Provided value {${value}} for '${name}' is not one of [${values.join(', ')}]`);
      return choice;
    });
  }

  /** The same for `body-format`: forms that Confluence has and this site has not are refused with 501. */
  bodyFormat<T extends string>(modelled: readonly T[]): T | undefined {
    const wanted = this.text('body-format');
    if (wanted !== undefined && UNMODELLED_FORMATS.includes(wanted)) throw this.unmodelled(`Body format '${wanted}'`);
    return this.choice('body-format', modelled);
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.choice(name, ['true', 'false']);
    return value === undefined ? fallback : value === 'true';
  }

  integer(name: string, limits: { min: number; max: number }): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!/^-?\d+$/.test(value)) throw this.wrongType(name, value, 'int');
    const number = Number(value);
    if (number < limits.min || number > limits.max) {
      throw this.refuse(`Provided value {${value}} for '${name}' must be between ${limits.min} and ${limits.max}`);
    }
    return number;
  }

  wrongType(name: string, value: string, type: string): Refusal {
    return this.refuse(`Provided value {${value}} for '${name}' is not the correct type. Expected type is ${type}`);
  }

  refuse(message: string): Refusal {
    return familyRefusal(400, 'INVALID_REQUEST_PARAMETER', message, this.request.path);
  }

  /** 501 for something that Confluence has and this site does not. */
  unmodelled(what: string): Refusal {
    return familyRefusal(501, 'NOT_IMPLEMENTED', `${what} of ${this.request.path} is not modelled by the local site.`, this.request.path);
  }
}
