import { ensureBuilt } from "../../src/workbench/server/build";
import { compareConversion, measureReports } from "./conversion";
import { compareEngines } from "./engine-vs-hyperformula";
import { compareFunnelFunction } from "./funnel-function";
import { compareKeywordRules, keywordRuleLines } from "./keyword-rule";
import { compareKeywordSums, keywordSumLines } from "./keyword-sums";
import { comparePaneStart } from "./pane-start";
import { compareRecognition } from "./recognition";
import { compareScrolling, type Frames } from "./scroll";
import { compareTyping } from "./typing";

/** `npm run bench`: speed as ratios measured side by side in one run, beside what they are held to. */

const only = process.argv[2];

if (only === undefined || only === "typing") {
  const t = compareTyping();
  const times = (title: string, milliseconds: number, limit: string): void =>
    console.log(`  ${title.padEnd(24)}  ${milliseconds.toFixed(0)} ms${limit}`);
  const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
  const share = ((100 * t.autoTypeRight) / t.cells).toFixed(0);
  console.log(`Typing ${t.cells} text cells of all kinds, every one right`);
  times("bare pass", t.bare, "");
  times("d3-dsv autoType", t.autoType, `, ${share} % right`);
  times(
    "ours",
    t.ours,
    ` = ${(t.ours / t.autoType).toFixed(2)} × autoType (at most 1.5), ${(t.ours / t.bare).toFixed(2)} × bare (at most 6)`,
  );
  console.log(
    `  memory                    ${mebibytes(t.typedBytes)} MB beside ${mebibytes(t.rawBytes)} MB raw = ${(t.typedBytes / t.rawBytes).toFixed(2)} × (at most 2)`,
  );
}

if (only === undefined || only === "recognition") {
  const r = compareRecognition();
  console.log(`Recognising ${r.rows} rows × ${r.columns} columns of texts`);
  console.log(`  typing the cells  ${r.clean.toFixed(0)} ms`);
  console.log(
    `  recognition       ${r.recognise.toFixed(0)} ms = ${(r.recognise / r.clean).toFixed(2)} × typing (at most 1)`,
  );
  console.log(
    `  memory            ${(r.understoodBytes / r.rawBytes).toFixed(2)} × the raw grid beside it (at most 2)`,
  );
}

if (only === undefined || only === "funnel-function") {
  const f = compareFunnelFunction();
  console.log(
    `OPS.FUNNEL over ${f.rows} rows × ${f.steps} steps in ${f.segments} segments, half of them texts`,
  );
  console.log(`  adding them up  ${f.bare.toFixed(1)} ms`);
  console.log(
    `  OPS.FUNNEL      ${f.ours.toFixed(1)} ms = ${(f.ours / f.bare).toFixed(2)} × adding up (at most 6)`,
  );
}

if (only === undefined || only === "keywords") {
  for (const line of keywordSumLines(await compareKeywordSums())) console.log(line);
}

if (only === undefined || only === "keyword-rule") {
  for (const line of keywordRuleLines(compareKeywordRules())) console.log(line);
}

const needsAddin = only === undefined || only === "conversion" || only === "reports" || only === "engine";
if (needsAddin && !(await ensureBuilt(process.cwd()))) process.exit(1);

if (only === undefined || only === "conversion") {
  const c = await compareConversion();
  const megabytes = (characters: number): string => (characters / 1024 / 1024).toFixed(1);
  const allowed = 8 + Math.ceil(c.read / 2 ** 21) + Math.ceil(c.written / 2 ** 21);
  console.log(`Converting ${c.rows} rows × ${c.columns} columns, through the genuine library`);
  console.log(`  bare reading and writing  ${c.bare.toFixed(0)} ms`);
  console.log(
    `  conversion                ${c.conversion.toFixed(0)} ms = ${c.ratio.toFixed(2)} × bare (at most 3)`,
  );
  console.log(
    `  requests                  ${c.requests} (at most ${allowed}: 8, and one for each 2 MB of values)`,
  );
  console.log(`  read, written             ${megabytes(c.read)} MB, ${megabytes(c.written)} MB`);
  console.log(`  largest request           ${megabytes(c.largestRequest)} MB (at most 2)`);
}

if (only === undefined || only === "reports") {
  const r = await measureReports();
  console.log(`Building 日报, 周报, 月报 and 数据简报 of ${r.days} days, through the genuine library`);
  for (const [title, t] of [
    ["first", r.first],
    ["refresh", r.refresh],
  ] as const) {
    const allowed = 12 + Math.ceil((t.read + t.written) / 2 ** 21);
    console.log(
      `  ${title.padEnd(8)}  ${t.requests} requests (at most ${allowed}: 12, and one for each 2 MB), ${t.milliseconds.toFixed(0)} ms, largest ${(t.largestRequest / 2 ** 20).toFixed(2)} MB`,
    );
  }
  console.log(`  sheets    ${r.sheets}`);
}

if (only === undefined || only === "pane") {
  const p = await comparePaneStart();
  if (p === null) console.log("Starting the pane: skipped, no Chrome, Chromium or Edge found");
  else {
    console.log(
      `Starting the pane beside an eager Fluent page of ten components, processor 4 × slower, ${p.rounds} rounds`,
    );
    const line = (title: string, ours: number, theirs: number, limit: string): void =>
      console.log(
        `  ${title.padEnd(22)} ${ours.toFixed(0)} ms; eager ${theirs.toFixed(0)} ms = ${(ours / theirs).toFixed(2)} ×${limit}`,
      );
    line("first useful paint", p.ours.paint, p.eager.paint, " (at most 0.5)");
    line("form ready", p.ours.form, p.eager.form, " (at most 1.15)");
    console.log(`  shell's scripts        ${(p.shellBytes / 1024).toFixed(1)} KiB compressed (at most 50)`);
    line("workbook looked at", p.ours.scanned, p.eager.form, "");
  }
}

if (only === undefined || only === "scroll") {
  const s = await compareScrolling();
  if (s === null) console.log("Scrolling the page: skipped, no Chrome, Chromium or Edge found");
  else {
    const busy = s.load >= 1.5 ? ", more than a quiet machine has" : "";
    console.log(
      `Scrolling ${s.rows} rows × ${s.columns} columns in the page, load ${s.load.toFixed(1)}${busy}`,
    );
    const line = (title: string, f: Frames): void =>
      console.log(
        `  ${title.padEnd(22)} ${f.count} frames, median ${f.median.toFixed(1)} ms, longest ${f.longest.toFixed(0)} ms, over 50 ms ${f.over50}, over 100 ms ${f.over100}`,
      );
    line("100 rows", s.short);
    line("all rows", s.long);
    line("all rows, at full speed", s.flight);
    console.log(
      `  ratio                  median ${(s.long.median / s.short.median).toFixed(2)} ×, longest ${(s.long.longest / s.short.longest).toFixed(2)} ×`,
    );
    console.log(`  opened in ${s.opened.toFixed(0)} ms; to the last row in ${s.jump.toFixed(0)} ms`);
  }
}

if (only === undefined || only === "engine") {
  const e = compareEngines();
  const row = (title: string, ours: number, theirs: number, ratio: number, atLeast: number): void =>
    console.log(
      `  ${title.padEnd(6)} ${ours.toFixed(0)} ms; HyperFormula ${theirs.toFixed(0)} ms = ${ratio.toFixed(1)} × (at least ${atLeast})`,
    );
  console.log(`Engine: ${e.rows} rows × 4 calculated columns and 30 SUMIFS over them`);
  row("build", e.ours.build, e.hyperFormula.build, e.ratio.build, 8);
  row("edit", e.ours.edit, e.hyperFormula.edit, e.ratio.edit, 50);
}
process.exit(0);
