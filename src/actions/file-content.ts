/** Media types that hold text although they do not begin with `text/`. */
const TEXTUAL =
  /^(?:text\/.*|application\/(?:json|xml|yaml|x-yaml|javascript|sql|x-sh|csv|toml|graphql|x-ndjson|rtf)|.*\+(?:json|xml|yaml))$/i;
/** Endings of text files that browsers upload without a type. */
const TEXT_ENDING =
  /\.(?:txt|log|md|csv|tsv|json|jsonl|xml|ya?ml|toml|ini|cfg|conf|env|properties|sql|diff|patch|html?|css|[cm]?[jt]sx?|py|rb|go|rs|java|kt|c|h|cpp|cs|sh|ps1|bat)$/i;

/** How the bytes of an image begin, of the kinds that models can look at. */
const IMAGES: readonly { mediaType: string; begins: readonly number[]; at?: number }[] = [
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/gif', begins: [0x47, 0x49, 0x46, 0x38] },
  { mediaType: 'image/webp', begins: [0x57, 0x45, 0x42, 0x50], at: 8 },
];

/** The kind of image that these bytes are, whatever their sender calls them; undefined for anything else. */
export function imageTypeOf(bytes: Uint8Array): string | undefined {
  return IMAGES.find(({ begins, at = 0 }) => begins.every((byte, index) => bytes[at + index] === byte))?.mediaType;
}

/** Whether a file is called something that holds text. */
export function isTextual({ filename, mimeType }: { filename: string; mimeType: string }): boolean {
  return TEXTUAL.test(mimeType.split(';', 1)[0] ?? '') || (/octet-stream$/.test(mimeType) && TEXT_ENDING.test(filename));
}

/** The bytes as text, read as UTF-8; undefined where they are not text. */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  // A file in an older encoding is readable but for its letters with accents; a file of bytes is not readable at all.
  return broken * 10 > text.length ? undefined : text;
}
