import { Button } from "@fluentui/react-components";
import { MainJob } from "./MainJob";
import { Notice } from "./Notice";
import { usePaneStyles } from "./Pane.styles";
import { useSurroundings } from "./PaneProvider";
import { Result } from "./Result";
import { Running } from "./Running";
import { SheetList } from "./SheetList";
import { usePane } from "./usePane";
import { Verdict } from "./Verdict";

/** The whole pane, from top to bottom: what is going on, the main job, and what the workbook holds. */
export function Pane() {
  const styles = usePaneStyles();
  const { pane } = useSurroundings().words;
  const { workbook, running, result, trouble, status, canBuild, scan, build, open, retry } = usePane();
  return (
    <main className={styles.pane} aria-busy={running !== null}>
      <h1 className={styles.hidden}>{pane.title}</h1>
      <div className={styles.hidden} role="status" aria-live="polite">
        {status}
      </div>
      {running !== null && <Running {...running} />}
      {trouble !== null && (
        <Notice intent="error" title={trouble.title} action={{ label: pane.tryAgain, run: retry }}>
          {trouble.text}
        </Notice>
      )}
      {result !== null && <Result {...result} open={open} />}
      {workbook?.remarks.map((remark) => (
        <Notice key={remark} intent="warning" title={pane.pleaseNote}>
          {remark}
        </Notice>
      ))}
      {workbook !== null && <Verdict verdict={workbook.verdict} readOnly={workbook.readOnly} />}
      {workbook?.verdict === "ready" && (
        <MainJob buildable={workbook.buildable} enabled={canBuild} again={result !== null} build={build} />
      )}
      {workbook !== null && <SheetList sheets={workbook.sheets} />}
      {workbook !== null && (
        <Button
          className={styles.rescan}
          appearance="subtle"
          disabledFocusable={running !== null}
          onClick={scan}
        >
          {pane.rescan}
        </Button>
      )}
    </main>
  );
}
