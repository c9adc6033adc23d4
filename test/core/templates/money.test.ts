import { printAmount, printMovedAmount, SIGN_IN_TEXT, writeMoney } from "../../../src/core/templates/money";
import { MONEY, MONEY_MOVED } from "../../../src/core/templates/number-formats";
import type { SheetPlan } from "../../../src/workbook/plan";

/** A word with its cost, its ROAS and a sentence; the cost of all above the table. */
const PLAN: SheetPlan = {
  key: "keywords:谷歌",
  name: "关键词ROI",
  columnWidths: [60, 70, 50, 90].map((width, i) => ({ column: i + 1, width })),
  frozenRows: 0,
  blocks: [
    {
      row: 1,
      column: 1,
      values: [[`="cost "&${SIGN_IN_TEXT}FIXED($B$4,2)`]],
      style: "body",
      areFormulas: true,
    },
    { row: 2, column: 1, values: [["⟦¤⟧"]], style: "note" },
  ],
  tables: [
    {
      name: "words",
      row: 3,
      column: 1,
      columns: [
        {
          header: "word",
          numberFormat: "@",
          content: { kind: "values", values: ["shoes"] },
          total: { kind: "none" },
        },
        {
          header: "cost",
          numberFormat: MONEY,
          content: { kind: "values", values: [5] },
          total: { kind: "formula", formula: "=SUM(words[cost])", numberFormat: MONEY_MOVED },
        },
        {
          header: "ROAS",
          numberFormat: "#,##0.00",
          content: { kind: "values", values: [4] },
          total: { kind: "none" },
        },
        {
          header: "said",
          numberFormat: "General",
          content: {
            kind: "formula",
            formula: `=${printMovedAmount("[@cost]", (amount) => `FIXED(${amount},2)`)}`,
          },
          total: { kind: "none" },
        },
      ],
      rowCount: 1,
      totals: true,
      style: "TableStyleMedium2",
    },
  ],
  charts: [],
  print: { orientation: "landscape", fitToWidth: true, titleRow: 3 },
};

/** Format and totals format of the cost, the sentence of the row, the line above, and the widths. */
function written(plan: SheetPlan) {
  const [, cost, roas, said] = plan.tables[0]?.columns ?? [];
  return {
    cost: cost?.numberFormat,
    total: cost?.total.kind === "formula" ? cost.total.numberFormat : null,
    roas: roas?.numberFormat,
    said: said?.content.kind === "formula" ? said.content.formula : null,
    line: plan.blocks[0]?.values[0]?.[0],
    widths: plan.columnWidths.map(({ width }) => width),
  };
}

const DOLLARS = {
  cost: '"$"#,##0.00',
  total: '+"$"#,##0.00;-"$"#,##0.00;"$"0.00',
  roas: "#,##0.00",
  said: '=IF([@cost]<0,"-",IF([@cost]>0,"+",""))&"$"&FIXED(ABS([@cost]),2)',
  line: '="cost "&"$"&FIXED($B$4,2)',
  widths: [60, 76, 50, 90],
};
const FIGURES = {
  cost: "#,##0.00",
  total: "+#,##0.00;-#,##0.00;0.00",
  roas: "#,##0.00",
  said: '=IF([@cost]<0,"-",IF([@cost]>0,"+",""))&FIXED(ABS([@cost]),2)',
  line: '="cost "&FIXED($B$4,2)',
  widths: [60, 70, 50, 90],
};

describe("writeMoney", () => {
  test("puts the operator's sign into formats and sentences, with room for it, and none into multiples", () => {
    expect(written(writeMoney(PLAN, "USD"))).toEqual(DOLLARS);
    expect(written(writeMoney(PLAN, "none"))).toEqual(FIGURES);
  });

  test("puts the sign of the currency that the plan names", () => {
    expect(written(writeMoney({ ...PLAN, currency: "USD" }, "CNY"))).toEqual(DOLLARS);
    // One without a sign of ours, and amounts of several.
    for (const currency of ["JPY", "XXX", "none"])
      expect(written(writeMoney({ ...PLAN, currency }, "CNY"))).toEqual(FIGURES);
  });

  test("leaves texts of the operator as they are", () => {
    expect(writeMoney(PLAN, "USD").blocks[1]?.values).toEqual([["⟦¤⟧"]]);
  });
});

test("the minus of an amount stands ahead of its sign", () => {
  expect(printAmount("B4", (amount) => `TEXT(${amount},"0.00")`)).toBe(
    `IF(B4<0,"-","")&${SIGN_IN_TEXT}TEXT(ABS(B4),"0.00")`,
  );
});
