import { Button } from "@fluentui/react-components";
import { HOME_WORDS } from "../../../i18n/pages/home";
import type { Look } from "../../session/session-state";
import type { Locale } from "../../../core/locale";
import { useSurroundings } from "../../shell/surroundings";
import { Notice } from "../Notice";
import { useBusy, useView } from "../useView";
import { useHomeStyles } from "./HomePage.styles";
import { FailedRules } from "./FailedRules";
import { MainJob } from "./MainJob";
import { SheetCard } from "./SheetCard";
import { Verdict } from "./Verdict";

const describe = ({ analysis, describe }: Look, locale: Locale) =>
  describe.describeWorkbook(analysis, locale);

/** What the workbook holds, and the most useful thing to do with it. */
export function HomePage() {
  const styles = useHomeStyles();
  const { session, locale } = useSurroundings();
  const words = HOME_WORDS[locale];
  const workbook = useView(describe);
  const busy = useBusy();
  if (workbook === null) return null;
  return (
    <>
      {workbook.remarks.map((remark) => (
        <Notice key={remark} intent="warning" title={words.pleaseNote}>
          {remark}
        </Notice>
      ))}
      <Verdict verdict={workbook.verdict} readOnly={workbook.readOnly} />
      {workbook.verdict === "ready" && <MainJob workbook={workbook} />}
      {workbook.failed.length > 0 && <FailedRules failed={workbook.failed} />}
      <section className={styles.section}>
        <h2 className={styles.heading}>{words.sheets}</h2>
        <ul className={styles.list}>
          {workbook.sheets.map((sheet) => (
            <SheetCard key={sheet.name} sheet={sheet} />
          ))}
        </ul>
      </section>
      <Button
        className={styles.rescan}
        appearance="subtle"
        disabledFocusable={busy}
        onClick={() => void session.scan()}
      >
        {words.rescan}
      </Button>
    </>
  );
}
