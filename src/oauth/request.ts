/** A request to this server, as its door hands it over. */
export interface OauthRequest {
  method: string;
  /** Below the address of the MCP door, with a leading slash. */
  path: string;
  /** The first value of a header, whatever the case of its name. */
  header: (name: string) => string | undefined;
  query: Readonly<Record<string, readonly string[]>>;
  body: string;
}

/** No honest request of this server is longer, in characters. */
const MOST_CHARACTERS = 16_384;

/** Whether any part of the request is larger than this server reads. */
export function isTooLarge({ query, body }: OauthRequest): boolean {
  const asked = Object.entries(query).reduce((sum, [name, values]) => sum + name.length + values.join(',').length, 0);
  return asked > MOST_CHARACTERS || body.length > MOST_CHARACTERS;
}

/** Parameters of a request, each at most once (RFC 6749 §3.1); an empty value counts as none. */
export class Parameters {
  private constructor(
    private readonly values: ReadonlyMap<string, string>,
    /** Whether any was sent twice. */
    readonly repeated: boolean,
  ) {}

  private static of(pairs: Iterable<readonly [string, string]>): Parameters {
    const values = new Map<string, string>();
    let repeated = false;
    for (const [name, value] of pairs) {
      if (values.has(name)) repeated = true;
      values.set(name, value);
    }
    return new Parameters(values, repeated);
  }

  /** Of the address. Forge splits values at their commas: what a client may choose freely is joined again. */
  static ofQuery({ query }: OauthRequest): Parameters {
    const joined = Object.entries(query).flatMap(([name, values]): (readonly [string, string])[] =>
      name === 'state' ? [[name, values.join(',')]] : values.map((value) => [name, value] as const),
    );
    return Parameters.of(joined);
  }

  /** Of a form (`application/x-www-form-urlencoded`), or null when the body is none. */
  static ofForm({ body, header }: OauthRequest): Parameters | null {
    const [type = ''] = (header('content-type') ?? '').split(';');
    return type.trim().toLowerCase() === 'application/x-www-form-urlencoded' ? Parameters.of(new URLSearchParams(body)) : null;
  }

  get(name: string): string | undefined {
    const value = this.values.get(name);
    return value === '' ? undefined : value;
  }
}
