import { Button, Caption1 } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useRef } from "react";
import type { TablePlace } from "../../../app/confirm-mapping";
import type { Locale } from "../../../core/locale";
import { MAPPING_WORDS } from "../../../i18n/pages/mapping";
import type { MappingView } from "../../session/mapping-view";
import type { Look } from "../../session/session-state";
import { useSurroundings } from "../../shell/surroundings";
import { useBusy, useView } from "../useView";
import { CellList } from "./CellList";
import { ColumnList } from "./ColumnList";
import { DraftBar } from "./DraftBar";
import { useMappingStyles } from "./MappingPage.styles";
import { useMappingDraft } from "./useMappingDraft";

interface MappingPageProps {
  readonly place: TablePlace;
}

/** What the columns of one table mean, and the way to say otherwise. */
export function MappingPage({ place }: MappingPageProps) {
  const styles = useMappingStyles();
  const { locale, go } = useSurroundings();
  const words = MAPPING_WORDS[locale];
  const heading = useRef<HTMLHeadingElement>(null);
  const mapping = useView(
    useCallback(
      ({ analysis, describe }: Look, spoken: Locale) => describe.describeMapping(analysis, place, spoken),
      [place],
    ),
  );
  // The link that led here is gone; the page is read from its heading on.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Button
        appearance="subtle"
        className={styles.back}
        icon={<ArrowLeft16Regular />}
        onClick={() => go({ name: "home", from: place })}
      >
        {words.back}
      </Button>
      <div>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {words.title(place.sheet)}
        </h2>
        {mapping !== null && <Caption1 block>{mapping.facts}</Caption1>}
      </div>
      {mapping === null ? (
        <p className={styles.text}>{words.gone}</p>
      ) : (
        <Mapping mapping={mapping} place={place} toHeading={() => heading.current?.focus()} />
      )}
    </>
  );
}

interface MappingProps extends MappingPageProps {
  readonly mapping: MappingView;
  readonly toHeading: () => void;
}

function Mapping({ mapping, place, toHeading }: MappingProps) {
  const styles = useMappingStyles();
  const { locale } = useSurroundings();
  const words = MAPPING_WORDS[locale];
  const model = useMappingDraft(place);
  const { draft, choose } = model;
  const list = useRef<HTMLUListElement>(null);
  const isOff = useBusy() || mapping.readOnly;
  const reviewed = useView(
    useCallback(
      ({ analysis, describe }: Look, spoken: Locale) => describe.reviewDraft(analysis, place, draft, spoken),
      [place, draft],
    ),
  );
  const toList = (): void => list.current?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus();
  /** The button that was clicked goes, and with it the focus would. */
  const then = (move: () => void) => (worked: boolean) => {
    if (worked) move();
  };
  return (
    <>
      <p className={styles.text}>{mapping.readOnly ? words.readOnly : words.hint}</p>
      <div className={styles.actions}>
        {!mapping.allConfirmed && (
          <>
            <Button
              disabledFocusable={isOff}
              onClick={() => void model.rememberAll(mapping).then(then(toHeading))}
            >
              {words.allRight}
            </Button>
            <Caption1 className={styles.quiet}>{words.allRightHint}</Caption1>
          </>
        )}
        {mapping.confirmed !== null && (
          <>
            <Caption1>{mapping.confirmed}</Caption1>
            <Button
              size="small"
              disabledFocusable={isOff}
              onClick={() => void model.forget().then(then(toHeading))}
            >
              {words.forget}
            </Button>
          </>
        )}
      </div>
      <ColumnList
        columns={mapping.columns}
        draft={draft}
        reviewed={reviewed ?? NOTHING_CHOSEN}
        choose={choose}
        list={list}
      />
      <DraftBar
        columns={reviewed?.size ?? 0}
        isOff={isOff}
        note={model.note}
        remember={() => void model.remember(mapping).then(then(toList))}
        discard={() => {
          toList();
          model.discard();
        }}
      />
      {mapping.droppedRows !== null && <CellList title={mapping.droppedRows} kind="dropped" place={place} />}
      {mapping.changedCells !== null && (
        <CellList title={mapping.changedCells} kind="changes" place={place} />
      )}
    </>
  );
}

const NOTHING_CHOSEN = new Map<string, never>();
