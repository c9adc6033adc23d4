/** The encodings that exports come in. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/**
 * Decodes the bytes of a text file. A mark at the beginning decides; without one it is UTF-8 where the bytes are
 * valid UTF-8, UTF-16 where every other byte is zero, else GB18030, which Chinese Windows writes.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = plainEncoding(bytes) ?? (isUtf8(bytes) ? "utf-8" : "gb18030");
  return { text: decoded(bytes, encoding), encoding };
}

/** The encoding that the first bytes of a file tell; null where all of them have to be looked at. */
export function plainEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return zerosAt(bytes);
}

/** The bytes of a file in UTF-8, without marks. Those of UTF-8 are handed on as they are, not looked at. */
export function inUtf8(bytes: Uint8Array, encoding: TextEncoding): Uint8Array {
  if (encoding !== "utf-8") return new TextEncoder().encode(decoded(bytes, encoding));
  let at = 0;
  while (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
  return bytes.subarray(at);
}

/** Without marks: TextDecoder takes one away, and programs that mark a file twice leave another. */
function decoded(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes).replace(/^\ufeff+/, "");
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: Latin letters leave a zero in every other byte. */
function zerosAt(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4096);
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd > length / 4 && even === 0) return "utf-16le";
  return even > length / 4 && odd === 0 ? "utf-16be" : null;
}
