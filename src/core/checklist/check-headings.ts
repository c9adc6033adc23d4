import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** What a column of an operator's checklist is for. */
export type CheckRole = "moment" | "item" | "given" | "tick" | "finding" | "typed";

const ITEM =
  /^(?:(?:日|周|月|每日|每周|每月)?(?:常规)?(?:检查|自检|巡检|点检|核对|检)(?:的)?(?:项目?|内容|事项|要点|点|指标)?|(?:日常|每日|主要)?(?:工作|运营|待办)?(?:内容|事项|项目|任务)|动作|(?:check(?:list)?|daily)?\s*items?|tasks?|to-?dos?|what to check|checks?)$/i;
const TICK =
  /^(?:是否|有没有)?(?:已)?(?:完成|执行|检查|打[勾卡钩√]|勾选|落实|做|处理)(?:情况|状态|与否|了没|没|了吗)?$|^(?:状态|[√✓✔☑]|是\/否|是否)$|^(?:done|status|checked|ok|y\/n)\??$/i;
const MOMENT = /^(?:时段|时间段|班次|早晚|上\/?下午|阶段|when|shift|moment)$/i;
const FINDING =
  /^(?:发现|问题|异常|情况|结果|记录|备注|说明)(?:点|记录|描述|说明|情况)?$|^(?:findings?|notes?|remarks?|found)$/i;
const GIVEN =
  /^(?:序号|编号|no\.?|#|要求|标准|检查标准|方法|检查方法|怎么看|口径|依据|频率|频次|周期|分类|类别|类型|模块|板块|部门|岗位|星期|重要(?:性|程度)?|优先级|权重|分值|工具|路径|how|standard|every|group|weekday)$/i;

/** The headings that say "a list of things to check" by themselves. */
const SAYS_CHECK = /检查|自检|巡检|点检|日检|周检|月检|清单|打卡|check/i;

const DONE = new Set(
  [
    ..."√✓✔☑✅vyo对是有",
    "ok",
    "yes",
    "done",
    "true",
    "已做",
    "已完成",
    "完成",
    "做了",
    "已查",
    "正常",
    "是的",
  ].map((mark) => mark.toLowerCase()),
);
const NOT_DONE = new Set([
  ...[..."×✗✘✕❌xn否未无错☐□○〇"],
  ...["no", "not done", "false", "未做", "没做", "未完成", "未查", "异常", "不正常", "部分", "进行中"],
]);
const NOT_DUE = new Set([..."休-—–/\\", "休息", "放假", "不适用", "n/a", "na", "无需"]);

/** What a column is for by its heading; null where the heading does not tell. */
export function roleOf(heading: string): CheckRole | null {
  const text = bareHeading(heading);
  if (MOMENT.test(text)) return "moment";
  if (GIVEN.test(text)) return "given";
  if (TICK.test(text)) return "tick";
  if (ITEM.test(text)) return "item";
  return FINDING.test(text) ? "finding" : null;
}

/** Whether a text says that a list of things to check follows: "每日检查表", "日检", "Checklist". */
export function saysCheck(text: string): boolean {
  return SAYS_CHECK.test(tidyText(text));
}

/** Whether a cell holds a tick, a cross, or a mark for a day off. */
export function isTick(value: CellValue): boolean {
  if (typeof value === "boolean") return true;
  if (typeof value === "number") return value === 0 || value === 1;
  const text = tidyText(String(value ?? ""))
    .replace(/\ufe0f/g, "")
    .toLowerCase();
  return DONE.has(text) || NOT_DONE.has(text) || NOT_DUE.has(text);
}

/** Without blanks and what stands in brackets behind: "完成（√/×）" -> "完成". */
function bareHeading(heading: string): string {
  return tidyText(heading)
    .replace(/\s*[（(][^（）()]*[)）]\s*$/, "")
    .replace(/(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/g, "");
}
