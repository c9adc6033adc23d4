import type { Fishbone } from "../fishbone";
import { arrange, type Arrangement, headLabel, narrowHead, type Page, widthOf } from "./arrange";
import { type BoneForm, formsOf, PADDINGS, type Scale } from "./form";
import { type BoneLabels, labelBones } from "./labels";

/** From the largest font to the smallest that is still read on paper, in points. */
const FONTS = [12, 11, 10, 9.5, 9, 8.5, 8, 7.5, 7] as const;
const SMALLEST_FONT = 7;
/** Widths of a cause's lines in sizes of the font, the widest first. */
const WIDTHS = [20, 17, 14.5, 12.5, 11, 9.5, 8.5, 7.5, 6.5] as const;
/** How far bones run to the side for each point away from the spine; steep ones leave more room for labels. */
const SLANTS = [0.32, 0.16] as const;

/** The forms a bone may take, for each bone. */
type Choices = readonly (readonly BoneForm[])[];

/**
 * Looks for the largest font at which every label is whole on the page, and then for the widest labels, first with
 * some room in the boxes and then with as little as can be; where there is none, labels are cut at the smallest font.
 * Null where not even that fits.
 */
export function searchArrangement(fishbone: Fishbone, page: Page): Arrangement | null {
  const labels = WIDTHS.map((width) => labelBones(fishbone, width));
  for (const padding of PADDINGS)
    for (const font of FONTS) {
      const found = attempt(fishbone.problem, labels, { font, padding, mayCut: false }, page);
      if (found) return found;
    }
  for (const padding of PADDINGS) {
    const found = attempt(fishbone.problem, labels, { font: SMALLEST_FONT, padding, mayCut: true }, page);
    if (found) return found;
  }
  return null;
}

/** `labels` are those of the bones at each of the widths. */
function attempt(
  problem: string,
  labels: readonly (readonly BoneLabels[])[],
  { mayCut, ...sizes }: Pick<Scale, "font" | "padding"> & { readonly mayCut: boolean },
  page: Page,
): Arrangement | null {
  const head = mayCut ? narrowHead(problem) : headLabel(problem);
  const tried = SLANTS.map((slant): { scale: Scale; all: Choices[] } => ({
    scale: { ...sizes, slant },
    all: [],
  }));
  for (const bones of labels)
    for (const { scale, all } of tried) {
      const forms = bones.map((bone) => formsOf(bone, scale));
      const choices = mayCut ? forms : withoutCuts(forms, all[0] ?? forms);
      all.push(choices);
      const found = arrange(head, choices, scale, page);
      if (found) return found;
    }
  // Some bones with narrow labels and others with wide ones.
  for (const { scale, all } of tried) {
    const found = arrange(head, joined(all), scale, page);
    if (found) return found;
  }
  return null;
}

/** Leaves out what cuts labels that the widest lines hold. */
function withoutCuts(choices: Choices, widest: Choices): Choices {
  return choices.map((forms, bone) => {
    const least = Math.min(...(widest[bone] ?? []).map(({ cuts }) => cuts));
    return forms.filter(({ cuts }) => cuts <= least);
  });
}

/** All forms of each bone but those that another one is neither wider nor longer than. */
function joined(all: readonly Choices[]): Choices {
  return (all[0] ?? []).map((_, bone) => {
    const forms = all.flatMap((choices) => choices[bone] ?? []).sort((a, b) => a.height - b.height);
    let narrowest = Infinity;
    return forms.filter((form) => {
      const isNarrower = widthOf(form) < narrowest;
      narrowest = Math.min(narrowest, widthOf(form));
      return isNarrower;
    });
  });
}
