import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";

const NUMBERED = /\s*[#＃]\s*\d{1,2}(?!\d)|\s*(?:no\.?|第)\s*\d{1,2}(?:名|位)?$/i;
const PLACE = /^(?:top|best)(?:[\s-]+(?:clicked|purchased|converted|selling|sold|viewed))?\s+/i;

/**
 * The field of a name kept several times by place: "Top Clicked Brand #1" -> brand, "Top Product #2: Product Title" ->
 * productTitle. Only names and ids; a figure by place ("Top Clicked Product #1: Click Share") gives nothing.
 */
export function readNumberedName(
  text: string,
  readPlain: (text: string) => readonly FieldId[],
): readonly FieldId[] {
  if (!NUMBERED.test(text)) return [];
  const parts = text
    .replace(NUMBERED, "")
    .split(/\s*[:：]\s*/)
    .filter((part) => part !== "");
  const last = (parts[parts.length - 1] ?? "").replace(PLACE, "");
  return readPlain(last).filter((field) => fieldOf(field).kind === "dimension");
}
