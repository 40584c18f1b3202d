import { crc32, deflateSync } from 'node:zlib';

type Ink = readonly [red: number, green: number, blue: number];
const PALETTE: readonly Ink[] = [
  [255, 255, 255],
  [9, 30, 66],
  [38, 132, 255],
  [54, 179, 126],
  [255, 171, 0],
];

/** A picture of bars, one for each value from 0 to 1, as a PNG (W3C PNG, palette colours). Stored uncompressed: the same bytes on every machine. */
export function barsPng(values: readonly number[], width = 160, height = 90): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const step = Math.floor(width / values.length);
  const ink = (x: number, y: number): number => {
    if (y > height - 3) return 1;
    const bar = Math.min(values.length - 1, Math.floor(x / step));
    return x % step > 3 && height - y < (values[bar] ?? 0) * height ? 2 + (bar % 3) : 0;
  };
  const rows = Array.from({ length: height }, (_, y) => [0, ...Array.from({ length: width }, (__, x) => ink(x, y))]);
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(PALETTE.flat())),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** One page of text as a PDF 1.4 (ISO 32000-1 §7.5): plain objects, a table of where they begin, nothing compressed. */
export function pagePdf(title: string, lines: readonly string[]): Buffer {
  const shown = (text: string): string => text.replace(/[^ -~]/g, '?').replace(/[()\\]/g, '\\$&');
  const text = [
    `/F1 18 Tf 60 780 Td (${shown(title)}) Tj`,
    '/F1 11 Tf 0 -12 Td',
    ...lines.map((line) => `0 -18 Td (${shown(line)}) Tj`),
  ].join('\n');
  const stream = `BT\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((body, index) => `${String(index + 1)} 0 obj\n${body}\nendobj\n`);
  const head = '%PDF-1.4\n';
  const starts = objects.map((_, index) => head.length + objects.slice(0, index).join('').length);
  const rows = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = head.length + objects.join('').length;
  const table = `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(end)}\n%%EOF\n`;
  return Buffer.from(head + objects.join('') + table + trailer, 'latin1');
}

/** Rows as CSV (RFC 4180). */
export function csv(...rows: readonly (readonly (string | number)[])[]): Buffer {
  const cell = (value: string | number): string =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return Buffer.from(rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''), 'utf8');
}
