import type { BoneLabels, CauseLabel, Label, LabelGroup } from "./labels";

/** How large things are at one size of the font, in points. */
export interface Scale {
  readonly font: number;
  /** How far a bone runs to the side for each point away from the spine. */
  readonly slant: number;
  /** Between text and edge of a box. */
  readonly padding: Padding;
}

export interface Padding {
  readonly across: number;
  readonly down: number;
}

/** Above and below as Excel makes it; without that where room is short. */
export const PADDINGS: readonly Padding[] = [
  { across: 3, down: 3.6 },
  { across: 3, down: 1 },
];

/** Height of a line in sizes of the font; fonts with Chinese characters set lines further apart than Latin ones. */
const LINE_HEIGHT = 1.3;
/** Bold faces often come from another font than the one asked for. */
const BOLD_LINE_HEIGHT = 1.45;
/** Fonts differ: so much wider than measured a line may be. */
const WIDTH_RESERVE = 1.04;
const BOLD_RESERVE = 1.1;

/** Length of the line from a label to its bone. */
export const TWIG = 12;
/** Between causes and the label of their middle bone, for the lines to come together. */
export const FAN = 16;
/** Between labels one above the other. */
export const ROW_GAP = 2;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size of a label's box. */
export function sizeOf(
  { wrapped }: Label,
  { font, padding }: Pick<Scale, "font" | "padding">,
  isBold = false,
): Size {
  return {
    width: wrapped.width * font * (isBold ? BOLD_RESERVE : WIDTH_RESERVE) + 2 * padding.across,
    height: wrapped.lines.length * font * (isBold ? BOLD_LINE_HEIGHT : LINE_HEIGHT) + 2 * padding.down,
  };
}

/** Titles of bones are a little larger than causes. */
export const titleScale = (scale: Scale): Scale => ({ ...scale, font: scale.font + 0.5 });

/** How a bone's labels stand beside it: one column on the tail's side, or one on either side. */
export interface BoneForm {
  readonly labels: BoneLabels;
  readonly left: readonly LabelGroup[];
  readonly right: readonly LabelGroup[];
  /** From the bone's outer end to the spine. */
  readonly height: number;
  /** How far it reaches to the left and to the right of the slanted bone. */
  readonly reachLeft: number;
  readonly reachRight: number;
  readonly cuts: number;
}

/** Both forms of a bone, that of one column first. */
export function formsOf(labels: BoneLabels, scale: Scale): readonly BoneForm[] {
  const one = formOf(labels, { left: labels.groups, right: [] }, scale);
  const count = labels.groups.reduce((sum, { causes }) => sum + causes.length, 0);
  if (count < 2) return [one];
  // The left column grows with every cause given to it and the right one shrinks: the best is where they are even.
  let [tooFew, enough] = [0, count];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    const { left, right } = splitGroups(labels.groups, middle);
    if (stackHeight(left, scale) < stackHeight(right, scale)) tooFew = middle;
    else enough = middle;
  }
  const [before, after] = [Math.max(1, tooFew), Math.min(count - 1, enough)].map((leftCount) =>
    formOf(labels, splitGroups(labels.groups, leftCount), scale),
  );
  if (!before || !after) return [one];
  return [one, after.height <= before.height ? after : before];
}

function formOf(
  labels: BoneLabels,
  { left, right }: Pick<BoneForm, "left" | "right">,
  scale: Scale,
): BoneForm {
  const title = sizeOf(labels.title, titleScale(scale), true);
  const all = [...left, ...right];
  return {
    labels,
    left,
    right,
    height: title.height + Math.max(stackHeight(left, scale), stackHeight(right, scale)),
    reachLeft: Math.max(title.width / 2, ...left.map((group) => groupReach(group, scale))),
    reachRight: Math.max(title.width / 2, ...right.map((group) => groupReach(group, scale))),
    cuts: all
      .flatMap(({ middle, causes }): readonly Label[] => [...causes, ...(middle ? [middle] : [])])
      .filter(({ wrapped }) => wrapped.isCut).length,
  };
}

/** The first causes on the left, the others on the right; the label of a middle bone that is parted stands twice. */
function splitGroups(groups: readonly LabelGroup[], leftCount: number) {
  const left: LabelGroup[] = [];
  const right: LabelGroup[] = [];
  let room = leftCount;
  for (const { middle, causes } of groups) {
    const here = causes.slice(0, Math.max(0, room));
    const there = causes.slice(here.length);
    room -= here.length;
    const again = middle && here.length > 0 ? { ...middle, key: `${middle.key} +` } : middle;
    if (here.length > 0) left.push({ middle, causes: here });
    if (there.length > 0) right.push({ middle: again, causes: there });
  }
  return { left, right };
}

/** Least height of groups one above the other, with room above and below them. */
export function stackHeight(groups: readonly LabelGroup[], scale: Scale): number {
  return groups.reduce((sum, group) => sum + groupHeight(group, scale) + ROW_GAP, 2 * ROW_GAP);
}

export function groupHeight({ middle, causes }: LabelGroup, scale: Scale): number {
  const middleHeight = middle ? sizeOf(middle, scale).height : 0;
  return Math.max(middleHeight, causesHeight(causes, scale));
}

export function causesHeight(causes: readonly CauseLabel[], scale: Scale): number {
  return causes.reduce((sum, cause) => sum + sizeOf(cause, scale).height + ROW_GAP, -ROW_GAP);
}

function groupReach(group: LabelGroup, scale: Scale): number {
  const widest = Math.max(...group.causes.map((cause) => sizeOf(cause, scale).width));
  // The labels of a middle bone stand straight beside a slanted bone.
  const run = group.middle ? (scale.slant * groupHeight(group, scale)) / 2 : 0;
  return nearEdge(group, scale) + run + widest;
}

/** From the bone, at the middle of a group's height, to the near edge of its causes. */
export function nearEdge(group: LabelGroup, scale: Scale): number {
  if (!group.middle) return TWIG;
  const run = (scale.slant * groupHeight(group, scale)) / 2;
  return TWIG + Math.max(sizeOf(group.middle, scale).width + FAN, run);
}
