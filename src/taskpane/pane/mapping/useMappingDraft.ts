import { useCallback, useState } from "react";
import type { TablePlace } from "../../../app/confirm-mapping";
import type { FieldId } from "../../../core/fields/index";
import type { Issue } from "../../../core/issue";
import { MAPPING_WORDS } from "../../../i18n/pages/mapping";
import type { MappingDraft } from "../../session/mapping-draft";
import type { MappingView } from "../../session/mapping-view";
import type { Look } from "../../session/session-state";
import { useSessionState, useSurroundings } from "../../shell/surroundings";

/** What the operator chose so far, and what can be done with it. */
export interface DraftModel {
  readonly draft: MappingDraft;
  /** How the last of these ended; "" while nothing was done. */
  readonly note: string;
  /** Chooses for a column; undefined takes the choice back. */
  readonly choose: (key: string, field: FieldId | null | undefined) => void;
  readonly discard: () => void;
  /** These give whether it worked; where it did not, the choices stay. */
  readonly remember: (mapping: MappingView) => Promise<boolean>;
  readonly rememberAll: (mapping: MappingView) => Promise<boolean>;
  readonly forget: () => Promise<boolean>;
}

const NOTHING_CHOSEN: MappingDraft = new Map();

export function useMappingDraft(place: TablePlace): DraftModel {
  const { session, locale } = useSurroundings();
  const { look } = useSessionState();
  const [draft, setDraft] = useState(NOTHING_CHOSEN);
  const [note, setNote] = useState("");

  const choose = useCallback<DraftModel["choose"]>((key, field) => {
    setNote("");
    setDraft((before) => {
      const after = new Map(before);
      if (field === undefined) after.delete(key);
      else after.set(key, field);
      return after;
    });
  }, []);

  async function save({ columns }: MappingView, chosen: MappingDraft, { describe }: Look): Promise<boolean> {
    let issues: readonly Issue[] = [];
    const { activity } = await session.remember(async (port, analysis) => {
      const request = { ...place, ...describe.choiceOf(columns, chosen) };
      issues = await describe.confirmMapping(port, analysis, request);
    });
    return ended(activity.kind === "idle", describe.describeRemembered(issues, locale));
  }

  async function forget({ describe }: Look): Promise<boolean> {
    const { activity } = await session.remember(async (port, analysis) => {
      const table = describe.analysedTableAt(analysis, place);
      if (table !== null) await describe.forgetMapping(port, table.recognised);
    });
    return ended(activity.kind === "idle", MAPPING_WORDS[locale].forgotten);
  }

  function ended(worked: boolean, told: string): boolean {
    if (worked) setDraft(NOTHING_CHOSEN);
    setNote(worked ? told : "");
    return worked;
  }

  return {
    draft,
    note,
    choose,
    discard: () => setDraft(NOTHING_CHOSEN),
    remember: async (mapping) => look !== null && save(mapping, draft, look),
    rememberAll: async (mapping) =>
      look !== null && save(mapping, look.describe.draftOfAll(mapping.columns), look),
    forget: async () => look !== null && forget(look),
  };
}
