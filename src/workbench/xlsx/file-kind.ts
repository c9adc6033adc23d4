/** What the first bytes of a file say it is; nothing is believed of its name but for text. */
export type ByteKind = "zip" | "compound" | "text" | "empty" | "other";

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** A zip (.xlsx), a compound file (.xls or an encrypted .xlsx), a text, or something else. */
export function byteKind(bytes: Uint8Array): ByteKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return "zip";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "compound";
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return "text";
  // Excel 2 to 4 wrote .xls without a container.
  if (bytes[0] === 9 && (bytes[1] ?? 9) <= 8 && (bytes[1] ?? 1) % 2 === 0 && bytes[3] === 0)
    return "compound";
  return looksLikeText(bytes) ? "text" : "other";
}

const SAMPLE = 4096;

/** Text holds no control characters but line ends and tabs; UTF-16 without a mark is the one kind with zeros. */
function looksLikeText(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let zeros = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) zeros++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) return false;
  }
  return zeros === 0 || (zeros > length / 4 && zeros <= length / 2);
}
