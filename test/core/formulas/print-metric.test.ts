import { constant, minus, plus, ratio, ratioAboveZero, sum, times } from "../../../src/core/expr";
import { fieldOf } from "../../../src/core/fields/index";
import { printColumnSum, printRowFormula, printTotalsFormula } from "../../../src/core/formulas/print-metric";
import {
  escapeColumn,
  plainHeading,
  thisRow,
  wholeColumn,
} from "../../../src/core/formulas/structured-reference";

const zh = (field: Parameters<typeof fieldOf>[0]): string => fieldOf(field).label["zh-CN"];
const en = (field: Parameters<typeof fieldOf>[0]): string => fieldOf(field).label["en-US"];

describe("printRowFormula", () => {
  test("shows nothing for missing inputs and for a zero denominator", () => {
    expect(printRowFormula(ratio(sum("paidBuyers"), sum("visitors")), zh)).toBe(
      '=IF(COUNT([@支付买家数],[@访客数])<2,"",IF([@访客数]=0,"",[@支付买家数]/[@访客数]))',
    );
  });

  test("puts names with blanks in brackets", () => {
    expect(printRowFormula(ratio(sum("paidAmount"), sum("visitors")), en)).toBe(
      '=IF(COUNT([@[Paid amount]],[@Visitors])<2,"",IF([@Visitors]=0,"",[@[Paid amount]]/[@Visitors]))',
    );
  });

  test("keeps the brackets that arithmetic needs", () => {
    const printed = printRowFormula(
      times(
        ratio(minus(sum("cost"), plus(sum("orders"), sum("clicks"))), times(sum("visitors"), sum("orders"))),
        constant(1000),
      ),
      zh,
    );
    expect(printed).toContain("([@花费]-([@订单数]+[@点击量]))/([@访客数]*[@订单数])*1000");
  });

  test("shows nothing for a denominator of 0 or less where it has to be above", () => {
    expect(
      printRowFormula(ratioAboveZero(sum("paidAmount"), minus(sum("paidAmount"), sum("costOfGoods"))), zh),
    ).toBe(
      '=IF(COUNT([@支付金额],[@商品成本])<2,"",IF([@支付金额]-[@商品成本]<=0,"",[@支付金额]/([@支付金额]-[@商品成本])))',
    );
  });

  test("needs no guard against zero without a division", () => {
    expect(printRowFormula(minus(sum("paidAmount"), sum("refundAmount")), zh)).toBe(
      '=IF(COUNT([@支付金额],[@退款金额])<2,"",[@支付金额]-[@退款金额])',
    );
  });
});

describe("printTotalsFormula", () => {
  test("is a ratio of sums over the rows in view", () => {
    expect(printTotalsFormula(ratio(sum("cost"), sum("clicks")), "日报", zh)).toBe(
      '=IF(OR(SUBTOTAL(102,日报[花费])=0,SUBTOTAL(102,日报[点击量])=0),"",' +
        'IF(AGGREGATE(9,7,日报[点击量])=0,"",AGGREGATE(9,7,日报[花费])/AGGREGATE(9,7,日报[点击量])))',
    );
  });
});

test("printColumnSum adds up the rows in view without those in error", () => {
  expect(printColumnSum("Daily", "Paid amount")).toBe("=AGGREGATE(9,7,Daily[Paid amount])");
});

describe("structured references", () => {
  test("escape what has a meaning inside them", () => {
    expect(escapeColumn("a'b[c]#@")).toBe("a''b'[c']'#'@");
    expect(wholeColumn("T", "Spend [USD]")).toBe("T[Spend '[USD']]");
    expect(thisRow("7 Day Orders (#)")).toBe("[@[7 Day Orders ('#)]]");
    expect(thisRow("访客数")).toBe("[@访客数]");
  });

  test("plainHeading leaves nothing to escape", () => {
    expect(plainHeading("Cost\n花费 [元] #1 @'x'")).toBe("Cost 花费 （元） ＃1 ＠’x’");
    expect(escapeColumn(plainHeading("a'b[c]#@"))).toBe(plainHeading("a'b[c]#@"));
  });
});
