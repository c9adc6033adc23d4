import type { Locale } from "../../core/locale";
import type { UndoObstacle } from "../../workbook/port";

/** How a build, or taking it back, ended. */
export interface OutcomeWords {
  readonly created: string;
  readonly updated: string;
  readonly recreated: (keptAs: string) => string;
  readonly leftOut: string;
  readonly openSheet: (name: string) => string;
  readonly undo: string;
  readonly removed: (name: string) => string;
  readonly restored: (name: string) => string;
  readonly left: (name: string, why: UndoObstacle | undefined) => string;
}

const LEFT_ZH: Readonly<Record<UndoObstacle, string>> = {
  missing: "找不到了",
  changed: "后来改过",
  typed: "后来填了内容",
  noted: "旁边写了东西",
  protected: "受保护",
  needed: "别的表要用它",
};

const LEFT_EN: Readonly<Record<UndoObstacle, string>> = {
  missing: "it is gone",
  changed: "it was changed since",
  typed: "something was typed into it since",
  noted: "there are notes on it",
  protected: "it is protected",
  needed: "another sheet needs it",
};

export const OUTCOME_WORDS: Readonly<Record<Locale, OutcomeWords>> = {
  "zh-CN": {
    created: "新建",
    updated: "已更新",
    recreated: (keptAs) => `重新建，旧表保留为“${keptAs}”`,
    leftOut: "没有做的",
    openSheet: (name) => `打开“${name}”`,
    undo: "撤销这次生成",
    removed: (name) => `“${name}”已删除。`,
    restored: (name) => `“${name}”回到了生成前的样子。`,
    left: (name, why) => `“${name}”没有动：${why === undefined ? "" : LEFT_ZH[why]}。`,
  },
  "en-US": {
    created: "new",
    updated: "brought up to date",
    recreated: (keptAs) => `made anew; the earlier sheet was kept as “${keptAs}”`,
    leftOut: "Left out",
    openSheet: (name) => `Open “${name}”`,
    undo: "Undo this build",
    removed: (name) => `“${name}” was removed.`,
    restored: (name) => `“${name}” is as it was before.`,
    left: (name, why) => `“${name}” was left as it is: ${why === undefined ? "" : LEFT_EN[why]}.`,
  },
};
