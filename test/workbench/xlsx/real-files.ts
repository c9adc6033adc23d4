import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(process.cwd(), "../shared/data");

/** Names ("slug/file") of the real sample files with one of the endings; none where the samples are not here. */
export function realFiles(...endings: readonly string[]): string[] {
  if (!existsSync(folder)) {
    process.stderr.write("The real sample files are not here: skipped what reads them.\n");
    return [];
  }
  return readdirSync(folder)
    .filter((slug) => statSync(path.join(folder, slug)).isDirectory())
    .flatMap((slug) => readdirSync(path.join(folder, slug)).map((file) => `${slug}/${file}`))
    .filter((name) => endings.some((ending) => name.endsWith(ending)));
}

export const realBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)));
