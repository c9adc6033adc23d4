import { forget, type MappingMemory } from "../core/recognise/memory/memory";
import type { TableHeader } from "../core/recognise/memory/memory-keys";
import { rewriteMemory } from "../core/recognise/memory/memory-text";
import { recallMapping } from "../core/recognise/memory/recall-mapping";
import { isSettingsText } from "../core/settings/settings-text";
import type { WorkbookPort } from "../workbook/port";

/**
 * Forgets what the user confirmed: under a signature, or, given a recognised table, everything it would be recognised
 * by, so that afterwards it is read as if nothing had ever been said. Nothing happens where nothing fits.
 * Throws WorkbookError.
 */
export async function forgetMapping(
  port: WorkbookPort,
  what: { readonly signature: string } | TableHeader,
): Promise<void> {
  const without = "columns" in what ? forgetTable(what) : bySignature(what.signature);
  await port.changeMemory((texts) => rewriteMemory(texts, without).value);
}

/**
 * Forgets everything confirmed in this workbook, also what could not be read; the settings stay. Throws WorkbookError.
 */
export async function forgetAllMappings(port: WorkbookPort): Promise<void> {
  await port.changeMemory((texts) => texts.filter(isSettingsText));
}

const bySignature =
  (signature: string) =>
  (memory: MappingMemory): MappingMemory =>
    forget(memory, signature);

const forgetTable =
  (header: TableHeader) =>
  (memory: MappingMemory): MappingMemory => {
    let left = memory;
    for (let found = recallMapping(left, header); found; found = recallMapping(left, header))
      left = forget(left, found.mapping.signature);
    return left;
  };
