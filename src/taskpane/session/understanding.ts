export { analyse } from "../../app/analyse";
export { buildTemplates } from "../../app/build";
export { choicesMade } from "../../app/plan-sheets";
export { describeLeftOut } from "./left-out";
export { describeWorkbook } from "./workbook-view";
