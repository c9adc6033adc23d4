import { Caption1 } from "@fluentui/react-components";
import type { SheetChoice } from "../../../app/plan-sheets";
import { GALLERY_WORDS } from "../../../i18n/pages/gallery";
import type { TemplateCardView } from "../../session/gallery-view";
import { useSurroundings } from "../../shell/surroundings";
import { Tick } from "../Tick";
import { useTemplateCardStyles } from "./TemplateCard.styles";
import { TemplatePicture } from "./TemplatePicture";

interface TemplateCardProps {
  readonly card: TemplateCardView;
  readonly chosen: readonly SheetChoice[];
  readonly toggle: (choice: SheetChoice, isOn: boolean) => void;
}

/** A report with a small picture of it: ticked where it is wanted, sheet by sheet where it can be made of several. */
export function TemplateCard({ card, chosen, toggle }: TemplateCardProps) {
  const styles = useTemplateCardStyles();
  const words = GALLERY_WORDS[useSurroundings().locale];
  const { template, title, about, sheets } = card;
  const isOn = (sheet: string): boolean =>
    chosen.some((each) => each.template === template && each.sheet === sheet);
  const [only, ...others] = sheets;
  return (
    <li className={styles.card}>
      <TemplatePicture template={template} />
      <div className={styles.text}>
        {only !== undefined && others.length === 0 ? (
          <Tick
            className={styles.check}
            label={title}
            checked={isOn(only)}
            onTick={(checked) => toggle({ sheet: only, template }, checked)}
          />
        ) : (
          <h3 className={styles.title}>{title}</h3>
        )}
        <Caption1 block>{about}</Caption1>
        {others.length === 0 ? (
          <Caption1 block className={styles.quiet}>
            {words.from(only ?? "")}
          </Caption1>
        ) : (
          sheets.map((sheet) => (
            <Tick
              key={sheet}
              label={words.from(sheet)}
              spoken={words.ofSheet(title, sheet)}
              checked={isOn(sheet)}
              onTick={(checked) => toggle({ sheet, template }, checked)}
            />
          ))
        )}
      </div>
    </li>
  );
}
