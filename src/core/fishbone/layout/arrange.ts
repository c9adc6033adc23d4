import { type BoneForm, type Scale, sizeOf, titleScale } from "./form";
import { label, type Label } from "./labels";
import { MOST_LINES } from "./wrap";

/** A sheet of paper, in points. */
export interface Page {
  readonly width: number;
  readonly height: number;
}

/** What is decided before anything is placed, in points. */
export interface Arrangement {
  readonly scale: Scale;
  readonly head: Label;
  /** In the order of the bones: the first above the spine, the second below, and so on in turn. */
  readonly forms: readonly BoneForm[];
  /** Where each bone meets the spine, from the left edge; further right with every bone. */
  readonly feet: readonly number[];
  /** Right end of the spine, where the head begins. */
  readonly spineEnd: number;
  /** How far bones reach above and below the spine, or the head where that is more. */
  readonly above: number;
  readonly below: number;
}

/** The head's text is this much larger than that of causes. */
const HEAD_LARGER = 2;
const HEAD_WIDTHS = [6, 8, 10, 12] as const;

const FOOT_STEP = 10;
/** What the spine goes on beyond the outermost bones. */
export const SPINE_ENDS = 10;
const SHORTEST_SPINE = 120;
const COLUMN_GAP = 5;
/** Room that is left over makes bones longer and sets them further apart, up to these. */
const SHORTEST_BONE = 80;
const MOST_GROWTH = 1.4;
const MOST_SPREAD = 36;

export const headScale = (scale: Scale): Scale => ({ ...scale, font: scale.font + HEAD_LARGER });

/** The problem, as it stands in the head. */
export function headLabel(problem: string): Label {
  return label("problem", problem, HEAD_WIDTHS);
}

/** The same where room is short: in short lines, and cut for it. */
export function narrowHead(problem: string): Label {
  return label("problem", problem, HEAD_WIDTHS.slice(0, 2));
}

/** Finds room for every bone in one of the forms it may take. Null where there is none. */
export function arrange(
  head: Label,
  choices: readonly (readonly BoneForm[])[],
  scale: Scale,
  page: Page,
): Arrangement | null {
  if (choices.some((forms) => forms.length === 0)) return null;
  let best: { arrangement: Arrangement; difference: number } | null = null;
  for (const above of heightsAbove(choices, page)) {
    const forms = pickForms(choices, { above, below: page.height - above });
    if (!forms) continue;
    const arrangement = place(forms, { head, scale }, page);
    if (!arrangement) continue;
    const difference = Math.abs(arrangement.above - arrangement.below);
    if (best === null || difference < best.difference) best = { arrangement, difference };
  }
  return best?.arrangement ?? null;
}

const isAbove = (bone: number): boolean => bone % 2 === 0;

/** The heights at which a bone above or below the spine has another form to choose from. */
function heightsAbove(choices: readonly (readonly BoneForm[])[], page: Page): readonly number[] {
  const heights = choices.flatMap((forms, bone) =>
    forms.map(({ height }) => (isAbove(bone) ? height : page.height - height)),
  );
  return [...new Set([page.height / 2, ...heights])].filter((height) => height >= 0);
}

/** For each bone the narrowest form that is no longer than its side; null where one has none. */
function pickForms(
  choices: readonly (readonly BoneForm[])[],
  room: { readonly above: number; readonly below: number },
): readonly BoneForm[] | null {
  const picked: BoneForm[] = [];
  for (const [bone, forms] of choices.entries()) {
    const most = (isAbove(bone) ? room.above : room.below) + 1e-9;
    let narrowest: BoneForm | null = null;
    for (const form of forms)
      if (form.height <= most && (narrowest === null || widthOf(form) < widthOf(narrowest))) narrowest = form;
    if (!narrowest) return null;
    picked.push(narrowest);
  }
  return picked;
}

/** How wide a bone is with its labels. */
export const widthOf = ({ reachLeft, reachRight }: BoneForm): number => reachLeft + reachRight;

type Start = Pick<Arrangement, "head" | "scale">;

function place(forms: readonly BoneForm[], start: Start, page: Page): Arrangement | null {
  const longest = (wanted: boolean): number =>
    Math.max(0, ...forms.filter((_, bone) => isAbove(bone) === wanted).map(({ height }) => height));
  const needed = { above: longest(true), below: longest(false) };
  const grown = grow(needed, page);
  return placeFeet(forms, { ...start, ...grown }, page) ?? placeFeet(forms, { ...start, ...needed }, page);
}

function grow(needed: { readonly above: number; readonly below: number }, page: Page) {
  const wish = (height: number): number => (height === 0 ? 0 : Math.max(SHORTEST_BONE, height * MOST_GROWTH));
  const [above, below] = [wish(needed.above), wish(needed.below)];
  const more = above + below - needed.above - needed.below;
  const share = more === 0 ? 0 : Math.min(1, (page.height - needed.above - needed.below) / more);
  return {
    above: needed.above + share * (above - needed.above),
    below: needed.below + share * (below - needed.below),
  };
}

function placeFeet(
  forms: readonly BoneForm[],
  { head, scale, ...lengths }: Start & { readonly above: number; readonly below: number },
  page: Page,
): Arrangement | null {
  const headSize = sizeOf(head, headScale(scale), true);
  const above = Math.max(lengths.above, headSize.height / 2);
  const below = Math.max(lengths.below, headSize.height / 2);
  const mostEnd = page.width - headSize.width;
  if (above + below > page.height + 1e-9) return null;
  // Boxes at different heights beside slanted bones stand a little nearer to each other than at the same height.
  const threeLines = { ...head, wrapped: { ...head.wrapped, lines: THREE_LINES } };
  const tallest = sizeOf(threeLines, titleScale(scale)).height;
  const gap = COLUMN_GAP + scale.slant * tallest;
  const feet: number[] = [];
  let rightmost = SHORTEST_SPINE - SPINE_ENDS;
  for (const [bone, form] of forms.entries()) {
    const run = scale.slant * (isAbove(bone) ? above : below);
    const earlier = feet[bone - 2];
    const beside = earlier === undefined ? run : earlier + (forms[bone - 2]?.reachRight ?? 0) + gap;
    const foot = Math.max(beside + form.reachLeft, (feet[bone - 1] ?? 0) + FOOT_STEP);
    feet.push(foot);
    rightmost = Math.max(rightmost, foot + form.reachRight);
  }
  const room = mostEnd - SPINE_ENDS - rightmost;
  if (room < 0) return null;
  const spread = Math.min(MOST_SPREAD, room / Math.max(1, forms.length));
  return {
    scale,
    head,
    forms,
    feet: feet.map((foot, bone) => foot + (bone + 0.5) * spread),
    spineEnd: rightmost + forms.length * spread + SPINE_ENDS,
    above,
    below,
  };
}

const THREE_LINES = Array.from({ length: MOST_LINES }, () => "");
