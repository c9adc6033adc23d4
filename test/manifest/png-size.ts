import fs from "node:fs";

/** Width and height of a PNG file, read from its header; null where there is no such file or it is no PNG. */
export function pngSize(file: string): { readonly width: number; readonly height: number } | null {
  if (!fs.existsSync(file)) {
    return null;
  }
  const bytes = fs.readFileSync(file);
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}
