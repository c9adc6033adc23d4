import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Checkbox,
  Combobox,
  Field,
  FluentProvider,
  Input,
  MessageBar,
  MessageBarBody,
  Option,
  ProgressBar,
  Tab,
  TabList,
  webLightTheme,
} from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** The plain way to make a pane: ten Fluent components in one script, drawn at once. What ours is measured against. */
function EagerPane() {
  return (
    <FluentProvider theme={webLightTheme}>
      <main>
        <TabList selectedValue="a">
          <Tab value="a">工作簿</Tab>
          <Tab value="b">报表</Tab>
        </TabList>
        <MessageBar>
          <MessageBarBody>正在看这份工作簿…</MessageBarBody>
        </MessageBar>
        <Field label="进度">
          <ProgressBar value={0.5} />
        </Field>
        <Input aria-label="搜索" />
        <Combobox aria-label="指标">
          <Option>访客数</Option>
        </Combobox>
        <Checkbox label="日报" />
        <Badge>按天数据</Badge>
        <Accordion>
          <AccordionItem value="1">
            <AccordionHeader>更多</AccordionHeader>
            <AccordionPanel>说明</AccordionPanel>
          </AccordionItem>
        </Accordion>
        <Button appearance="primary">生成日报</Button>
      </main>
    </FluentProvider>
  );
}

createRoot(document.getElementById("pane") as HTMLElement).render(<EagerPane />);
