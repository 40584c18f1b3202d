/** Time and chance, so that tests can hold both still. */
export interface Surroundings {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds until the platform stops this invocation. */
  remainingMilliseconds(): number;
  /** An unguessable id of at least 128 bits, URL-safe. */
  randomId(): string;
  /** `bytes` random bytes, base64url. */
  randomSecret(bytes: number): string;
  /** SHA-256 of a text, lower-case hex. */
  sha256(text: string): string;
  /** HMAC-SHA-256 of a text under a secret, base64url. */
  hmac(secret: string, text: string): string;
}

/** One line of the app's own log; never holds content, secrets or names. */
export interface Log {
  write(level: 'info' | 'warn' | 'error', event: string, facts: Readonly<Record<string, string | number | boolean>>): void;
}
