export { analyse } from "../../app/analyse";
export { buildTemplates } from "../../app/build";
export { describeLeftOut, describeWorkbook } from "./workbook-view";
