import type { MessageBarIntent } from "@fluentui/react-components";
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useNoticeStyles } from "./Notice.styles";

interface NoticeProps {
  readonly intent: MessageBarIntent;
  readonly title: string;
  readonly children: ReactNode;
}

/** A message with what to do about it. */
export function Notice({ intent, title, children }: NoticeProps) {
  const styles = useNoticeStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
