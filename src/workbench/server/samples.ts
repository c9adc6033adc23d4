import { attachEngine } from "../engine/calculation-engine";
import { SAMPLE_SCENES, sceneBytes, type SceneText } from "../samples/scenes";

/** A sample workbook as a file with its values calculated, and the name it goes by. */
export interface SampleFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What the page's list of samples says of one. */
export interface SampleEntry {
  readonly id: string;
  readonly fileName: string;
  readonly text: Readonly<Record<"zh-CN" | "en-US", SceneText>>;
}

/** The sample of an id as it stands in an address; null where there is none. */
export function sampleFile(id: string, projectRoot: string): SampleFile | null {
  const scene = SAMPLE_SCENES.find((each) => each.id === id);
  if (!scene) return null;
  const bytes = sceneBytes(scene, projectRoot, (workbook) =>
    attachEngine(workbook, { now: () => new Date(), random: Math.random }),
  );
  return { bytes, fileName: scene.fileName };
}

/** Every sample, in the order to be listed. */
export function sampleList(): readonly SampleEntry[] {
  return SAMPLE_SCENES.map(({ id, fileName, text }) => ({ id, fileName, text }));
}
