import { HOME_WORDS } from "../../../i18n/pages/home";
import type { WorkbookView } from "../../session/workbook-view";
import { useSurroundings } from "../../shell/surroundings";
import { Notice } from "../Notice";

/** What stands in the way of the main job; nothing where nothing does. */
export function Verdict({ verdict, readOnly }: Pick<WorkbookView, "verdict" | "readOnly">) {
  const { locale } = useSurroundings();
  const words = HOME_WORDS[locale];
  if (verdict === "ready" && !readOnly) return null;
  const { title, advice } = verdict === "ready" ? words.readOnly : words.verdicts[verdict];
  return (
    <Notice intent={verdict === "ready" ? "warning" : "info"} title={title}>
      {advice}
    </Notice>
  );
}
