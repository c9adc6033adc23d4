import type { Fishbone } from "../../src/core/fishbone/fishbone";
import type { Shape } from "../../src/workbench/model/drawing";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";
import { sampleFishbone } from "../support/fishbones";
import {
  type DrawnBench,
  looksOf,
  openDrawnBench,
  placesOf,
  shapesOf,
  sheetPlan,
} from "../support/drawn-sheet";
import { closePages } from "../workbench/protocol/addin-page";

/** Drawings through the genuine library: what is on the wire, what stands on the sheet, and what stays where it was moved. */

jest.setTimeout(120_000);
afterEach(closePages);

function groupOf({ workbook }: DrawnBench): Shape {
  const [group, ...more] = shapesOf(workbook).filter(({ type }) => type === "Group");
  if (!group || more.length > 0) throw new Error(`${more.length + (group ? 1 : 0)} groups`);
  return group;
}

function part(bench: DrawnBench, key: string): Shape {
  const found = groupOf(bench).children.find(({ name }) => name === `Opsheet 鱼骨图 ${key}`);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

const names = (bench: DrawnBench): readonly string[] => groupOf(bench).children.map(({ name }) => name);

/** Moves a shape as an operator does with the mouse, connected lines along with it. */
async function move(bench: DrawnBench, key: string, left: number, top: number): Promise<void> {
  await Excel.run(async (context) => {
    const shape = context.workbook.worksheets.getItem("鱼骨图").shapes.getItem(part(bench, key).id);
    shape.left = left;
    shape.top = top;
    await context.sync();
  });
}

/** Without the last cause of each bone, and with the first confirmed. */
function changed(fishbone: Fishbone): Fishbone {
  return {
    ...fishbone,
    bones: fishbone.bones.map((bone) => ({
      ...bone,
      causes: bone.causes
        .slice(0, -1)
        .map((cause, i) => (i === 0 ? { ...cause, state: "confirmed" } : cause)),
    })),
  };
}

/** The same with texts of 200 characters, as causes that people wrote themselves. */
function lengthened(fishbone: Fishbone): Fishbone {
  return {
    ...fishbone,
    bones: fishbone.bones.map((bone) => ({
      ...bone,
      causes: bone.causes.map((cause) => ({
        ...cause,
        key: `own-${cause.text.slice(0, 8)}-${cause.key}`,
        text: `${cause.text}。`.repeat(60).slice(0, 200),
      })),
    })),
  };
}

describe("a drawing of a plan", () => {
  test.each(["zh-CN", "en-US"] as const)(
    "40 causes in %s go out in one request of less than 150 KB",
    async (locale) => {
      const bench = await openDrawnBench();
      const sent: number[] = [];
      for (const drawings of [undefined, []]) {
        bench.bodies.length = 0;
        const { undo } = await bench.build(sampleFishbone(locale, 40), locale, drawings);
        sent.push(bench.bodies.reduce((sum, body) => sum + new TextEncoder().encode(body).length, 0));
        if (drawings) continue;
        expect(bench.bodies.filter((body) => /"Add(TextBox|Line|Group)"/.test(body))).toHaveLength(1);
        expect(groupOf(bench).children).toHaveLength(57 + 56);
        await bench.port.undo(undo);
      }
      // All the drawing takes, what is kept of it included: the same sheet with it and without.
      const [withDrawing = 0, without = 0] = sent;
      expect(withDrawing - without).toBeGreaterThan(100_000);
      expect(withDrawing - without).toBeLessThan(120_000);
    },
  );

  test.each(["zh-CN", "en-US"] as const)(
    "40 causes of 200 characters each in %s are drawn anew in one request of less than 150 KB",
    async (locale) => {
      const bench = await openDrawnBench();
      const fishbone = lengthened(sampleFishbone(locale, 40));
      await bench.build(sampleFishbone(locale, 3), locale);
      bench.bodies.length = 0;
      await bench.build(fishbone, locale);
      const [drawing, ...more] = bench.bodies.filter((body) => /"(AddTextBox|CopyTo|AddLine)"/.test(body));
      expect(more).toEqual([]);
      expect(new TextEncoder().encode(drawing).length).toBeLessThan(150_000);
      expect(names(bench).filter((name) => / cause .*\d$/.test(name))).toHaveLength(40);
      for (const { text } of fishbone.bones.flatMap(({ causes }) => causes))
        expect(groupOf(bench).altTextDescription).toContain(text);
    },
  );

  test("a text that changed beyond what is drawn of it is said anew", async () => {
    const bench = await openDrawnBench();
    const fishbone = lengthened(sampleFishbone("zh-CN", 12));
    await bench.build(fishbone);
    const [bone, ...bones] = fishbone.bones;
    const [cause, ...causes] = bone?.causes ?? [];
    if (!bone || !cause) throw new Error("no cause");
    const other = { ...cause, text: `${cause.text.slice(0, -4)}另有原因` };
    await bench.build({ ...fishbone, bones: [{ ...bone, causes: [other, ...causes] }, ...bones] });
    expect(groupOf(bench).altTextDescription).toContain(`${other.text} (待查)`);
  });

  test("shapes carry names, texts, colours by state, and are joined", async () => {
    const bench = await openDrawnBench();
    await bench.build(sampleFishbone("zh-CN", 12, 4));
    const group = groupOf(bench);
    expect(group.name).toBe("Opsheet 鱼骨图");
    expect(group.altTextDescription).toContain(
      "3月第2周支付金额比上周下降23%。流量：付费 - 直通车预算下午用完，晚上高峰没有展现 (待查)",
    );
    const fills = ["1-1", "1-2", "1-3", "2-3"].map((key) => part(bench, `cause ${key}`).fill.color);
    expect(fills).toEqual(["#FFFFFF", "#FFE699", "#F4A9A0", "#E2EFDA"]);
    expect(part(bench, "cause 1-3").text?.text.startsWith("● ")).toBe(true);
    const line = part(bench, "cause 3-1 line");
    expect(line.connector?.begin).toEqual({ shapeId: part(bench, "cause 3-1").id, site: 3 });
  });

  test("the same again writes no shape; a changed table redraws, and gone causes are gone", async () => {
    const bench = await openDrawnBench();
    const fishbone = sampleFishbone("zh-CN", 24);
    await bench.build(fishbone);
    const before = looksOf(shapesOf(bench.workbook));
    bench.bodies.length = 0;
    await bench.build(fishbone);
    expect(bench.bodies.some((body) => body.includes("AddTextBox"))).toBe(false);
    expect(looksOf(shapesOf(bench.workbook))).toEqual(before);
    const later = changed(fishbone);
    expect((await bench.build(later)).sheets[0]?.how).toBe("updated");
    const keys = later.bones.flatMap(({ causes }) => causes.map(({ key }) => `Opsheet 鱼骨图 cause ${key}`));
    expect(
      names(bench)
        .filter((name) => / cause [^ ]+$/.test(name))
        .sort(),
    ).toEqual([...keys].sort());
    expect(shapesOf(bench.workbook)).toHaveLength(1);
  });

  test("a label that was moved keeps its place through redraws and its line follows; the operator's shapes stay", async () => {
    const bench = await openDrawnBench();
    const fishbone = sampleFishbone("zh-CN", 24);
    await bench.build(fishbone);
    const own = { ...part(bench, "cause 1-1"), id: "own", name: "我的框", left: 5, top: 400, children: [] };
    bench.workbook.findSheet("鱼骨图")?.shapes.push(own);
    const copy = { ...part(bench, "cause 2-1"), id: "copy", left: 300, top: 420, children: [] };
    bench.workbook.findSheet("鱼骨图")?.shapes.push(copy);
    await move(bench, "cause 2-1", 500, 390);
    for (const next of [changed(fishbone), fishbone]) {
      await bench.build(next);
      const label = part(bench, "cause 2-1");
      expect([label.left, label.top]).toEqual([500, 390]);
      const line = part(bench, "cause 2-1 line");
      expect(line.left).toBeGreaterThanOrEqual(label.left);
      expect(line.left).toBeLessThanOrEqual(label.left + label.width);
      expect(shapesOf(bench.workbook).filter(({ id }) => id === "own" || id === "copy")).toEqual([own, copy]);
    }
  });

  test("a drawing that was moved as a whole is redrawn there; one that was taken apart is put together again", async () => {
    const bench = await openDrawnBench();
    const fishbone = sampleFishbone("zh-CN", 12);
    await bench.build(fishbone);
    const first = part(bench, "problem");
    const [left, top] = [first.left, first.top];
    await Excel.run(async (context) => {
      const shape = context.workbook.worksheets.getItem("鱼骨图").shapes.getItem("Opsheet 鱼骨图");
      shape.incrementLeft(40);
      shape.incrementTop(30);
      await context.sync();
      shape.group.ungroup();
      await context.sync();
    });
    await bench.build({
      ...fishbone,
      bones: fishbone.bones.map((bone, i) => (i === 3 ? { ...bone, title: "货品" } : bone)),
    });
    expect(names(bench)).toContain("Opsheet 鱼骨图 bone 货品");
    expect(shapesOf(bench.workbook)).toHaveLength(1);
    const again = part(bench, "problem");
    expect(again.left - left).toBeCloseTo(40, 0);
    expect(again.top - top).toBeCloseTo(30, 0);
  });

  test("what the operator grouped with it stays in the group", async () => {
    const bench = await openDrawnBench();
    const fishbone = sampleFishbone("zh-CN", 12);
    await bench.build(fishbone);
    await Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem("鱼骨图");
      const own = shapes.addTextBox("我的备注");
      own.name = "我的备注";
      shapes.addGroup([shapes.getItem("Opsheet 鱼骨图"), own]).name = "组合 1";
      await context.sync();
    });
    await bench.build(changed(fishbone));
    expect(names(bench)).toContain("我的备注");
    expect(names(bench).filter((name) => name.endsWith("problem"))).toHaveLength(1);
    expect(shapesOf(bench.workbook)).toHaveLength(1);
  });
});

describe("a drawing in a file", () => {
  test.each([4, 12, 24, 40])("%d causes are the same after saving and opening", async (causes) => {
    const bench = await openDrawnBench();
    const fishbone = sampleFishbone("zh-CN", causes);
    await bench.build(fishbone);
    const { workbook } = openWorkbook(saveWorkbook(bench.workbook).bytes, { fileName: "鱼骨图.xlsx" });
    const [drawn, opened] = [shapesOf(bench.workbook), shapesOf(workbook)];
    const withoutPlaces = (shapes: typeof drawn): string =>
      JSON.stringify(looksOf(shapes), (key, value: unknown) => (key === "place" ? undefined : value));
    expect(withoutPlaces(opened)).toBe(withoutPlaces(drawn));
    const [before, after] = [placesOf(drawn), placesOf(opened)];
    expect(Math.max(...after.map((size, i) => Math.abs(size - (before[i] ?? Infinity))))).toBeLessThan(0.3);
  });

  test("columns a little wider than they were are no move of every label", async () => {
    const bench = await openDrawnBench();
    await bench.build(sampleFishbone("zh-CN", 24));
    for (const shape of [groupOf(bench), ...groupOf(bench).children])
      Object.assign(shape, { left: shape.left * 1.006, width: shape.width * 1.006 });
    const wider = part(bench, "problem").left;
    bench.bodies.length = 0;
    await bench.build(sampleFishbone("zh-CN", 24));
    expect(bench.bodies.some((body) => body.includes("AddTextBox"))).toBe(false);
    await bench.build(changed(sampleFishbone("zh-CN", 24)));
    expect(bench.workbook.findSheet("鱼骨图")?.customProperties.get("opsheet.drawings")).toMatch(
      /,\[\]\]\]$/,
    );
    expect(part(bench, "problem").left).not.toBe(wider);
  });
});

describe("taking a drawing back", () => {
  test("a first build is gone; one with a shape of the operator's stays", async () => {
    const bench = await openDrawnBench();
    const { undo } = await bench.build(sampleFishbone("zh-CN", 12));
    await move(bench, "cause 2-1", 500, 390);
    bench.workbook.findSheet("鱼骨图")?.shapes.push({ ...part(bench, "legend"), id: "own", name: "我的框" });
    expect((await bench.port.undo(undo)).sheets).toEqual([{ name: "鱼骨图", how: "left", why: "noted" }]);
    bench.workbook.findSheet("鱼骨图")?.shapes.pop();
    expect((await bench.port.undo(undo)).sheets).toEqual([{ name: "鱼骨图", how: "removed" }]);
    expect(bench.workbook.findSheet("鱼骨图")).toBeUndefined();
  });

  test("a redraw is as before, a moved label too", async () => {
    const bench = await openDrawnBench();
    const fishbone = sampleFishbone("zh-CN", 24);
    await bench.build(fishbone);
    await move(bench, "cause 2-1", 500, 390);
    const before = looksOf(shapesOf(bench.workbook));
    const { undo } = await bench.build(changed(fishbone));
    expect(looksOf(shapesOf(bench.workbook))).not.toEqual(before);
    expect((await bench.port.undo(undo)).sheets).toEqual([{ name: "鱼骨图", how: "restored" }]);
    expect(looksOf(shapesOf(bench.workbook))).toEqual(before);
  });
});

describe("a drawing that cannot be made", () => {
  test("a protected sheet is left alone, and that is said", async () => {
    const bench = await openDrawnBench();
    const fishbone = sampleFishbone("zh-CN", 12);
    await bench.build(fishbone);
    const sheet = bench.workbook.findSheet("鱼骨图");
    if (sheet) sheet.protection = { protected: true, options: {}, password: null };
    const before = looksOf(shapesOf(bench.workbook));
    await expect(bench.build(changed(fishbone))).rejects.toMatchObject({
      code: "sheet-protected",
      outcome: "unchanged",
      sheets: ["鱼骨图"],
    });
    expect(looksOf(shapesOf(bench.workbook))).toEqual(before);
  });

  test.each([0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.92, 0.94, 0.96, 0.98, 0.99])(
    "refused at %d of the request that redraws: all is as it was",
    async (share) => {
      const bench = await openDrawnBench();
      const fishbone = sampleFishbone("zh-CN", 24);
      await bench.build(fishbone);
      await move(bench, "cause 2-1", 500, 390);
      const before = looksOf(shapesOf(bench.workbook));
      let isRefused = false;
      bench.intercept = (body) => {
        if (isRefused || !body.includes("AddTextBox")) return "pass";
        isRefused = true;
        return { refuseAt: Math.floor(share * (JSON.parse(body) as { Actions: object[] }).Actions.length) };
      };
      await expect(bench.build(changed(fishbone))).rejects.toMatchObject({ outcome: "unchanged" });
      expect(isRefused).toBe(true);
      expect(looksOf(shapesOf(bench.workbook))).toEqual(before);
      expect((await bench.build(changed(fishbone))).sheets[0]?.how).toBe("updated");
    },
  );

  test("refused while a copy has no name of its own yet: all is as it was", async () => {
    const bench = await openDrawnBench();
    const fishbone = sampleFishbone("zh-CN", 12);
    await bench.build(fishbone);
    const before = looksOf(shapesOf(bench.workbook));
    let isRefused = false;
    bench.intercept = (body) => {
      if (isRefused || !body.includes('"CopyTo"')) return "pass";
      isRefused = true;
      const { Actions, ObjectPaths } = JSON.parse(body) as {
        Actions: { Name: string; ObjectPathId: number }[];
        ObjectPaths: Record<number, { Name: string }>;
      };
      const naming = Actions.filter(
        ({ Name, ObjectPathId }) => Name === "Name" && ObjectPaths[ObjectPathId]?.Name === "CopyTo",
      );
      const [, , third] = naming;
      if (!third) throw new Error("fewer than three copies");
      return { refuseAt: Actions.indexOf(third) };
    };
    await expect(bench.build(changed(fishbone))).rejects.toMatchObject({ outcome: "unchanged" });
    expect(isRefused).toBe(true);
    expect(looksOf(shapesOf(bench.workbook))).toEqual(before);
  });

  test("called off at any moment, a redraw leaves all as it was", async () => {
    const bench = await openDrawnBench();
    const fishbone = sampleFishbone("zh-CN", 12);
    await bench.build(fishbone);
    const plan = { sheets: [sheetPlan(changed(fishbone), "zh-CN")] };
    const before = looksOf(shapesOf(bench.workbook));
    const cancelAt = (last: number) => {
      let asked = 0;
      return { isCancelled: () => ++asked >= last };
    };
    let asked = 1;
    for (; asked < 20; asked++) {
      const done = await bench.port.apply(plan, cancelAt(asked)).then(
        () => true,
        (error: unknown) => expect(error).toMatchObject({ code: "cancelled", outcome: "unchanged" }),
      );
      if (done) break;
      expect(looksOf(shapesOf(bench.workbook))).toEqual(before);
    }
    expect(asked).toBeGreaterThan(4);
    expect(looksOf(shapesOf(bench.workbook))).not.toEqual(before);
  });

  test("refused while it is drawn for the first time: no sheet is made, and that is said", async () => {
    const bench = await openDrawnBench();
    bench.intercept = (body) => (body.includes("AddTextBox") ? { refuseAt: 30 } : "pass");
    await expect(bench.build(sampleFishbone("zh-CN", 12))).rejects.toMatchObject({ outcome: "unchanged" });
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});
