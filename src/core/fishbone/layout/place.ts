import type { DrawnBox, DrawnEnd, DrawnLine } from "../../../workbook/plan";
import type { Arrangement } from "./arrange";
import { headScale, SPINE_ENDS } from "./arrange";
import {
  type BoneForm,
  causesHeight,
  groupHeight,
  nearEdge,
  ROW_GAP,
  type Scale,
  type Size,
  sizeOf,
  titleScale,
  TWIG,
} from "./form";
import type { Label, LabelGroup } from "./labels";

/** What is drawn, from the top left corner, in points. */
export interface Drawn {
  readonly boxes: readonly DrawnBox[];
  readonly lines: readonly DrawnLine[];
}

/** A bone as it stands: its x at any height, and which way it leaves the spine. */
interface StandingBone {
  readonly form: BoneForm;
  readonly scale: Scale;
  readonly foot: number;
  readonly spine: number;
  readonly direction: 1 | -1;
  readonly length: number;
}

/** Puts everything in its place. */
export function placeAll({ scale, head, forms, feet, spineEnd, above, below }: Arrangement): Drawn {
  const size = sizeOf(head, headScale(scale), true);
  const bones = forms.map((form, bone): StandingBone => ({
    form,
    scale,
    foot: feet[bone] ?? 0,
    spine: above,
    ...(bone % 2 === 0 ? { direction: -1, length: above } : { direction: 1, length: below }),
  }));
  const parts = bones.map(placeBone);
  const tail = Math.max(0, Math.min(...feet, spineEnd) - 2 * SPINE_ENDS);
  const spine: DrawnLine = {
    key: "spine",
    from: { x: forms.length === 0 ? 0 : tail, y: above },
    to: { x: spineEnd, y: above, box: head.key },
    look: "spine",
  };
  return {
    boxes: [
      box(head, { left: spineEnd, top: above - size.height / 2, ...size }, headScale(scale).font, "problem"),
      ...parts.flatMap(({ boxes }) => boxes),
    ],
    lines: [spine, ...parts.flatMap(({ lines }) => lines)],
  };
}

function placeBone(bone: StandingBone): Drawn {
  const { form, scale, spine, direction, length } = bone;
  const { title } = form.labels;
  const { font } = titleScale(scale);
  const size = sizeOf(title, titleScale(scale), true);
  const end = spine + direction * (length - size.height);
  const x = boneAt(bone, end);
  const top = direction < 0 ? end - size.height : end;
  const region = { top: Math.min(spine, end), height: Math.abs(spine - end) };
  const sides = [
    placeSide(bone, form.left, "left", region),
    placeSide(bone, form.right, "right", region),
  ] as const;
  return {
    boxes: [
      box(title, { left: x - size.width / 2, top, ...size }, font, "bone"),
      ...sides.flatMap(({ boxes }) => boxes),
    ],
    lines: [
      {
        key: `${title.key} line`,
        from: { x, y: end, box: title.key },
        to: { x: boneAt(bone, spine), y: spine },
        look: "bone",
      },
      ...sides.flatMap(({ lines }) => lines),
    ],
  };
}

const boneAt = ({ foot, scale, spine }: StandingBone, y: number): number =>
  foot - scale.slant * Math.abs(y - spine);

/** Groups one below the other, as they are told, with the room that is left over between them. */
function placeSide(
  bone: StandingBone,
  groups: readonly LabelGroup[],
  side: "left" | "right",
  region: { readonly top: number; readonly height: number },
): Drawn {
  const heights = groups.map((group) => groupHeight(group, bone.scale));
  const gap = (region.height - heights.reduce((sum, height) => sum + height, 0)) / (groups.length + 1);
  let top = region.top + gap;
  const parts = groups.map((group, index) => {
    const height = heights[index] ?? 0;
    const drawn = placeGroup(bone, group, side, top + height / 2);
    top += height + gap;
    return drawn;
  });
  return { boxes: parts.flatMap(({ boxes }) => boxes), lines: parts.flatMap(({ lines }) => lines) };
}

function placeGroup(bone: StandingBone, group: LabelGroup, side: "left" | "right", middleY: number): Drawn {
  const { font } = bone.scale;
  const toSide = side === "left" ? -1 : 1;
  const boneX = boneAt(bone, middleY);
  const near = boneX + toSide * nearEdge(group, bone.scale);
  // Where a middle bone's own line leaves it for the big bone, and where those of its causes come in.
  const inner = boneX + toSide * TWIG;
  const boxes: DrawnBox[] = [];
  const lines: DrawnLine[] = [];
  let target: DrawnEnd = { x: boneX, y: middleY };
  if (group.middle) {
    const size = sizeOf(group.middle, bone.scale);
    boxes.push(box(group.middle, beside(inner, toSide, middleY, size), font, "middle"));
    lines.push(twig(group.middle, { x: inner, y: middleY }, target));
    target = { x: inner + toSide * size.width, y: middleY, box: group.middle.key };
  }
  let top = middleY - causesHeight(group.causes, bone.scale) / 2;
  for (const cause of group.causes) {
    const size = sizeOf(cause, bone.scale);
    const y = top + size.height / 2;
    boxes.push(box(cause, beside(near, toSide, y, size), font, cause.state));
    lines.push(twig(cause, { x: near, y }, target));
    top += size.height + ROW_GAP;
  }
  return { boxes, lines };
}

function beside(edge: number, toSide: 1 | -1, y: number, size: Size) {
  return { left: toSide < 0 ? edge - size.width : edge, top: y - size.height / 2, ...size };
}

function twig({ key }: Label, from: { readonly x: number; readonly y: number }, to: DrawnEnd): DrawnLine {
  return { key: `${key} line`, from: { ...from, box: key }, to, look: "twig" };
}

function box(
  { key, whole, wrapped }: Label,
  place: Pick<DrawnBox, "left" | "top" | "width" | "height">,
  fontSize: number,
  look: DrawnBox["look"],
): DrawnBox {
  const { lines, isCut } = wrapped;
  return { key, ...place, lines, fontSize, look, ...(isCut ? { whole } : {}) };
}
