import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import axe from "axe-core";
import { drawFishbone } from "../../src/core/fishbone/layout/drawing-plan";
import { Drawing } from "../../src/taskpane/pane/fishbone/Drawing";
import { sampleFishbone } from "../support/fishbones";

function show(causes: number) {
  const drawing = drawFishbone(sampleFishbone("zh-CN", causes), "zh-CN", { left: 8, top: 32 });
  if (!drawing) throw new Error("does not fit");
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <Drawing drawing={drawing} title="鱼骨图：支付金额下降" />
    </FluentProvider>,
  );
  return { drawing, container };
}

test("the drawing is one picture with a name and all it says, and has the boxes and lines of the sheet", () => {
  const { drawing, container } = show(24);
  const picture = screen.getByRole("img", { name: "鱼骨图：支付金额下降" });
  expect(picture.querySelector(":scope > desc")?.textContent).toBe(drawing.altText);
  expect(picture.getAttribute("aria-describedby")).toBe(picture.querySelector(":scope > desc")?.id);
  expect(drawing.altText).toContain("库存：热销款断货 4 天 (待查)；预售期过长 (疑似)");
  expect(container.querySelectorAll("rect")).toHaveLength(drawing.boxes.length);
  expect(container.querySelectorAll("line")).toHaveLength(drawing.lines.length);
  const texts = [...container.querySelectorAll("tspan")].map((line) => line.textContent);
  expect(texts).toEqual(drawing.boxes.flatMap(({ lines }) => lines));
});

test("a machine finds no barrier in it", async () => {
  const { container } = show(40);
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
