import { functionNames } from "../engine/functions/functions";

// Prints the worksheet functions the engine calculates, one a line.
console.log(functionNames().join("\n"));
