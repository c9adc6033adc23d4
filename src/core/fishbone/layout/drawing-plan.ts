import type { DrawingPlan, DrawnBox } from "../../../workbook/plan";
import type { Locale } from "../../locale";
import { CAUSE_STATE_WORDS, CAUSE_STATES } from "../cause-state";
import type { Fishbone } from "../fishbone";
import { sizeOf } from "./form";
import { label, STATE_MARKS } from "./labels";
import { FISHBONE_PAGE, layoutFishbone } from "./layout";

/** Name of the drawing, and with it of its shapes, in either language. */
export const FISHBONE_DRAWING = "鱼骨图";

const LEGEND_FONT = 8;
const LEGEND_HEIGHT = 20;

/**
 * The fishbone as shapes on a sheet, with a line below it that says what the marks mean. Null where one page does not
 * hold it (see layoutFishbone). `at` is the place of its top left corner on the sheet, in points.
 */
export function drawFishbone(
  fishbone: Fishbone,
  locale: Locale,
  at: { readonly left: number; readonly top: number },
): DrawingPlan | null {
  const page = { ...FISHBONE_PAGE, height: FISHBONE_PAGE.height - LEGEND_HEIGHT };
  const layout = layoutFishbone(fishbone, page);
  if (!layout.fits) return null;
  return {
    name: FISHBONE_DRAWING,
    altText: describeFishbone(fishbone, locale),
    ...at,
    padding: layout.padding,
    boxes: [...layout.boxes, legend(locale, Math.round(layout.height))],
    lines: layout.lines,
  };
}

function legend(locale: Locale, top: number): DrawnBox {
  const words = CAUSE_STATES.map((state) => `${STATE_MARKS[state]} ${CAUSE_STATE_WORDS[state][locale]}`);
  const text = words.join("\u3000");
  const { width } = sizeOf(label("legend", text, [60]), {
    font: LEGEND_FONT,
    padding: { across: 3, down: 1 },
  });
  return {
    key: "legend",
    left: 0,
    top: top + 2,
    width: Math.ceil(width),
    height: LEGEND_HEIGHT - 2,
    lines: [text],
    fontSize: LEGEND_FONT,
    look: "note",
  };
}

/**
 * All the drawing says, in reading order, for those who hear it; of a text longer than anybody listens to, its
 * beginning. The table of causes has all of it.
 */
export function describeFishbone({ problem, bones }: Fishbone, locale: Locale): string {
  const [colon, comma, end] = locale === "zh-CN" ? ["：", "；", "。"] : [": ", "; ", ". "];
  const parts = bones.map(({ title, causes }) => {
    const told = causes.map(({ text, middle, state }) =>
      [
        ...(middle === null ? [] : [spoken(middle)]),
        `${spoken(text)} (${CAUSE_STATE_WORDS[state][locale]})`,
      ].join(" - "),
    );
    return told.length === 0 ? spoken(title) : `${spoken(title)}${colon}${told.join(comma)}`;
  });
  return [spoken(problem), ...parts].join(end).trim();
}

/** In characters. */
const LONGEST_SPOKEN = 200;

function spoken(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_SPOKEN ? text : `${characters.slice(0, LONGEST_SPOKEN - 1).join("")}…`;
}
