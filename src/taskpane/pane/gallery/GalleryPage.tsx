import { Button, Caption1, Link } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { SheetChoice } from "../../../app/plan-sheets";
import { GALLERY_WORDS } from "../../../i18n/pages/gallery";
import type { Locale } from "../../../core/locale";
import type { Look } from "../../session/session-state";
import { useSessionState, useSurroundings } from "../../shell/surroundings";
import { useBusy, useView } from "../useView";
import { Foreseen } from "./Foreseen";
import { useGalleryStyles } from "./GalleryPage.styles";
import { LackingList } from "./LackingList";
import { TemplateCard } from "./TemplateCard";

const describe = ({ analysis, describe }: Look, locale: Locale) => describe.describeGallery(analysis, locale);

/** What can be built from this workbook: choose, see what will be written, build. */
export function GalleryPage() {
  const styles = useGalleryStyles();
  const { session, locale } = useSurroundings();
  const { look } = useSessionState();
  const words = GALLERY_WORDS[locale];
  const gallery = useView(describe);
  const busy = useBusy();
  /** Null until the operator changes what is chosen to begin with. */
  const [own, setOwn] = useState<readonly SheetChoice[] | null>(null);
  const offered = useMemo(() => gallery?.cards.flatMap(choicesOf) ?? [], [gallery]);
  const chosen = useMemo(
    () => offered.filter((choice) => isIn(own ?? gallery?.initial ?? [], choice)),
    [offered, own, gallery],
  );
  // Planning large tables takes a moment: ticking a box does not wait for it.
  const toForesee = useDeferredValue(chosen);
  const foreseen = useMemo(
    () => (look === null ? null : look.describe.describeForeseen(look.analysis, toForesee, locale)),
    [look, toForesee, locale],
  );
  if (gallery === null || foreseen === null || look === null) return null;
  const { readOnly } = look.analysis.survey;
  const toggle = (choice: SheetChoice, isOn: boolean): void =>
    setOwn(isOn ? [...chosen, choice] : chosen.filter((each) => !isSame(each, choice)));
  return (
    <>
      {gallery.cards.length > 0 && (
        <section className={styles.section}>
          <div className={styles.line}>
            <h2 className={styles.heading}>{words.heading}</h2>
            <span className={styles.picks}>
              <Link as="button" onClick={() => setOwn(offered)}>
                {words.all}
              </Link>
              <Link as="button" onClick={() => setOwn([])}>
                {words.none}
              </Link>
            </span>
          </div>
          <ul className={styles.list}>
            {gallery.cards.map((card) => (
              <TemplateCard key={card.template} card={card} chosen={chosen} toggle={toggle} />
            ))}
          </ul>
        </section>
      )}
      <LackingList lacking={gallery.lacking} open={gallery.cards.length === 0} />
      {gallery.cards.length > 0 && (
        <section className={styles.build}>
          {chosen.length > 0 && <Foreseen foreseen={foreseen} />}
          <Button
            appearance="primary"
            size="large"
            className={styles.button}
            disabledFocusable={busy || readOnly || chosen.length === 0}
            onClick={() => void session.build(chosen)}
          >
            {chosen.length === 0 ? words.nothingChosen : words.build(foreseen.sheets.length)}
          </Button>
          <Caption1>{readOnly ? words.readOnly : words.promise}</Caption1>
        </section>
      )}
    </>
  );
}

function choicesOf({ template, sheets }: { template: SheetChoice["template"]; sheets: readonly string[] }) {
  return sheets.map((sheet) => ({ sheet, template }));
}

function isSame(a: SheetChoice, b: SheetChoice): boolean {
  return a.sheet === b.sheet && a.template === b.template;
}

function isIn(choices: readonly SheetChoice[], choice: SheetChoice): boolean {
  return choices.some((each) => isSame(each, choice));
}
